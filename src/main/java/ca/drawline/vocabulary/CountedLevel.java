package ca.drawline.vocabulary;

/**
 * A level of education counts.
 *
 * @param level the level; where several count, the highest decides
 */
public record CountedLevel(EducationLevel level) implements Finding {

    @Override
    public Wording inWords() {
        return new Wording(level.inWords().en() + " counts", level.inWords().fr() + " compte");
    }
}
