package ca.drawline.vocabulary;

/**
 * A requirement is met.
 *
 * @param requirement the requirement's id, as programs and categories list it
 */
public record Met(@Asked String requirement) implements Finding {

    @Override
    public Wording inWords() {
        return new Wording("meets " + requirement, "satisfait à " + requirement);
    }
}
