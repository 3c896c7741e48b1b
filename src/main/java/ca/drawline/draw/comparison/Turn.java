package ca.drawline.draw.comparison;

/** What becomes of someone's invitation between two draws. */
public enum Turn {
    GAINED,
    LOST
}
