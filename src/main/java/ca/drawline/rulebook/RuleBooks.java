package ca.drawline.rulebook;

/** Finds rule books by the names that requests give them. Safe for many threads. */
public interface RuleBooks {

    /** The name of the rule book in service. */
    String PUBLISHED = "published";

    /** How the name of a version begins; its number follows. */
    String VERSIONS = "versions/";

    /** How the name of a draft begins; its id follows. */
    String DRAFTS = "drafts/";

    /**
     * The rule book of a name.
     *
     * @throws UnknownRules if there are no rules of that name, or they cannot be evaluated
     */
    RuleBook named(String name);
}
