package ca.drawline.draw.seek;

/** What a cell of a grid is looked at for. */
public enum Measure {
    /** The line. */
    CUT_OFF,
    /** The moment of the tie-break. */
    TIE_BREAK,
    /** How many are invited. */
    INVITED,
    /** How many took part. */
    RANKED
}
