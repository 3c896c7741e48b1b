package ca.drawline.draw.change;

/** What of a profile changes, in the order of the effort that it takes: from what is only declared to what others decide. */
public enum ChangeKind {
    /** The other official language is declared the first. */
    FIRST_LANGUAGE_CHOICE,
    /** The candidate means to live outside Quebec. */
    DESTINATION,
    /** The credential is assessed anew. */
    ASSESSMENT,
    /** More settlement funds. */
    FUNDS,
    /** Higher levels in the first official language: in one ability, or in all four. */
    FIRST_LANGUAGE,
    /** Higher levels in the second official language, in all four abilities. */
    SECOND_LANGUAGE,
    /** Higher levels of the partner in an official language, in all four abilities. */
    PARTNER_LANGUAGE,
    /** More months of work in an occupation. */
    WORK,
    /** A certificate of qualification in a trade. */
    CERTIFICATE,
    /** A credential earned in Canada. */
    CANADIAN_CREDENTIAL,
    /** A higher level of education. */
    EDUCATION,
    /** A higher level of education of the partner. */
    PARTNER_EDUCATION,
    /** An offer of employment; an employer makes it. */
    JOB_OFFER,
    /** A nomination; a province or territory makes it. */
    NOMINATION;

    /** Whether others than the candidate decide whether it comes about. */
    public boolean byOthers() {
        return this == JOB_OFFER || this == NOMINATION;
    }

    /** The effort's rank among the kinds of changes, from 1. */
    public int effort() {
        return ordinal() + 1;
    }
}
