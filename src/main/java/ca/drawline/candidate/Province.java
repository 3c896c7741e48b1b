package ca.drawline.candidate;

/** A province or territory of Canada, by its two letters (ISO 3166-2). */
public enum Province {
    AB,
    BC,
    MB,
    NB,
    NL,
    NS,
    NT,
    NU,
    ON,
    PE,
    QC,
    SK,
    YT
}
