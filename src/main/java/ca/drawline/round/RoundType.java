package ca.drawline.round;

/** Whom a published round invited, as the table of rounds tells them apart. */
public enum RoundType {
    /** All candidates in the pool. */
    GENERAL,
    /** Candidates eligible for one federal program. */
    PROGRAM,
    /** Members of one category. */
    CATEGORY,
    /** Provincial nominees. */
    PNP
}
