package ca.drawline.vocabulary;

/** A value that rules name by a constant, such as {@code Language.FRENCH}. */
public interface Constant {

    /** The value as a person would say it. */
    Wording inWords();
}
