package ca.drawline.rulebook;

import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Facts in words, to stand behind a result as its reason. */
final class Said {

    /** Lists longer than this are counted instead of written out. */
    private static final int LONGEST_LIST = 8;

    private static final Wording NOTHING = new Wording("nothing of the kind", "rien de tel");

    private Said() {}

    static Wording of(List<? extends Fact> facts) {
        var said = facts.stream().map(Fact::inWords).distinct().toList();
        if (said.isEmpty()) {
            return NOTHING;
        }
        if (said.size() <= LONGEST_LIST) {
            return joined(said, "; ", " ; ");
        }
        var more = said.size() - LONGEST_LIST;
        var first = joined(said.subList(0, LONGEST_LIST), "; ", " ; ");
        return new Wording(first.en() + "; and " + more + " more", first.fr() + " ; et " + more + " autres");
    }

    static Wording joined(List<Wording> parts, String en, String fr) {
        return new Wording(
                parts.stream().map(Wording::en).collect(Collectors.joining(en)),
                parts.stream().map(Wording::fr).collect(Collectors.joining(fr)));
    }
}
