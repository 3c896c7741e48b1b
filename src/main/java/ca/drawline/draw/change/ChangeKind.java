package ca.drawline.draw.change;

/** What of a profile changes, in the order of the effort that it takes: from what is only declared to what others decide. */
public enum ChangeKind {
    /** The other official language is declared the first. */
    FIRST_LANGUAGE_CHOICE(1),
    /** The candidate means to live outside Quebec. */
    DESTINATION(2),
    /** The credential is assessed anew. */
    ASSESSMENT(3),
    /** More settlement funds. */
    FUNDS(4),
    /** Higher levels in the first official language: in one ability, or in all four. */
    FIRST_LANGUAGE(5),
    /** Higher levels in the second official language, in all four abilities. */
    SECOND_LANGUAGE(6),
    /** Higher levels of the partner in an official language, in all four abilities. */
    PARTNER_LANGUAGE(7),
    /** More months of work in an occupation. */
    WORK(8),
    /** A certificate of qualification in a trade. */
    CERTIFICATE(9),
    /** A credential earned in Canada. */
    CANADIAN_CREDENTIAL(10),
    /** A higher level of education. */
    EDUCATION(11),
    /** A higher level of education of the partner. */
    PARTNER_EDUCATION(12),
    /** An offer of employment; an employer makes it. */
    JOB_OFFER(13),
    /** A nomination; a province or territory makes it. */
    NOMINATION(14);

    private final int effort;

    ChangeKind(int effort) {
        this.effort = effort;
    }

    /** Whether others than the candidate decide whether it comes about. */
    public boolean byOthers() {
        return this == JOB_OFFER || this == NOMINATION;
    }

    /** The effort's rank among the kinds of changes, from 1. */
    public int effort() {
        return effort;
    }
}
