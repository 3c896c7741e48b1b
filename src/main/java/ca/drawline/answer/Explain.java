package ca.drawline.answer;

/** How much of its reasons an evaluation tells. */
public enum Explain {
    /** The results alone. */
    NONE,
    /** The points given and the requirements met. */
    FIRED,
    /** These, and the requirements not met. */
    FULL
}
