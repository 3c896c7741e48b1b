package ca.drawline.draw.change;

import ca.drawline.draw.change.TestLadder.Rung;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/** How levels of language are named: Canadian Language Benchmarks for English, niveaux de compétence for French. */
final class LevelWords {

    /** Said where no test counts. */
    static final String UNTESTED = "untested";

    private LevelWords() {}

    static Wording level(Language language, int level) {
        return switch (language) {
            case ENGLISH -> new Wording("CLB " + level, "NCLC " + level);
            case FRENCH -> new Wording("NCLC " + level, "NCLC " + level);
        };
    }

    static Wording oneAbility(Language language, Ability ability, int from, Rung to, String test, double score) {
        var now = level(language, from);
        var then = level(language, to.level());
        return new Wording(
                "%s in %s at %s in place of %s (%s: %s in place of %s)"
                        .formatted(
                                capital(ability.inWords().en()),
                                language.inWords().en(),
                                then.en(),
                                now.en(),
                                test,
                                number(to.score()),
                                number(score)),
                "%s en %s : %s au lieu de %s (%s : %s au lieu de %s)"
                        .formatted(
                                capital(ability.inWords().fr()),
                                language.inWords().fr(),
                                then.fr(),
                                now.fr(),
                                test,
                                french(to.score()),
                                french(score)));
    }

    /**
     * All four abilities of someone at a level.
     *
     * @param whose a word on who it is, empty for the candidate
     * @param from lowest of the four levels now; none without a test
     */
    static Wording allAbilities(Wording whose, Language language, @Nullable Integer from, int level) {
        var then = level(language, level);
        return new Wording(
                "%s%s at %s in all four abilities%s"
                        .formatted(
                                capital(language.inWords().en()),
                                whose.en(),
                                then.en(),
                                from == null
                                        ? ", without a test now"
                                        : ", the lowest now at "
                                                + level(language, from).en()),
                "%s%s : %s dans les quatre compétences%s"
                        .formatted(
                                capital(language.inWords().fr()),
                                whose.fr(),
                                then.fr(),
                                from == null
                                        ? ", sans test actuellement"
                                        : ", la plus faible étant actuellement au "
                                                + level(language, from).fr()));
    }

    private static String french(double score) {
        return number(score).replace('.', ',');
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String number(double score) {
        return score == Math.rint(score) ? String.valueOf((long) score) : String.valueOf(score);
    }
}
