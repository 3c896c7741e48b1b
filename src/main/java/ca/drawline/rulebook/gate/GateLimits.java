package ca.drawline.rulebook.gate;

/** How large the parts of a rule file may be: several times what honest rules use, and far less than what does harm. */
public final class GateLimits {

    /** Characters of a file. */
    public static final int FILE = 256 * 1024;

    /** Characters of a line. */
    public static final int LINE = 2_000;

    /** Brackets within brackets: a few more, and the parser of expressions takes for ever. */
    public static final int DEPTH = 7;

    /** Rules in a file. */
    public static final int RULES = 1_000;

    /** Patterns in a rule. */
    public static final int PATTERNS = 16;

    /** Patterns in a rule that no equality narrows down: each multiplies the work by all facts of its kind. */
    public static final int OPEN_PATTERNS = 3;

    /** How many of those may be of one kind, or rows of grids. */
    public static final int OPEN_ALIKE = 2;

    /** Rows of a grid. */
    public static final int ROWS = 1_000;

    /** Rows of all grids of a folder. */
    public static final int FOLDER_ROWS = 5_000;

    /** Characters of a cell. */
    public static final int CELL = 300;

    /** Files of a rule book. */
    public static final int FILES = 2_000;

    /** Characters of all files of a rule book. */
    public static final int BOOK = 16 * 1024 * 1024;

    /** Rules of a rule book. */
    public static final int BOOK_RULES = 2_000;

    /** Days on which some folder of a rule book takes force. */
    public static final int DATES = 250;

    /** Conditions in a pattern. */
    public static final int CONDITIONS = 30;

    /** Values of a list. */
    public static final int VALUES = 500;

    /** Values of all lists of a rule. */
    public static final int RULE_VALUES = 1_500;

    /** Branches that the groups of {@code or} of a rule multiply to. */
    public static final int BRANCHES = 8;

    /** Conditions within conditions, as in {@code not ( … and … )}. */
    public static final int NESTING = 4;

    /** Names, values and operators in one condition or finding, beside the values of lists. */
    public static final int TERMS = 100;

    /** Findings and actions of a rule. */
    public static final int STATEMENTS = 20;

    /** Characters of a text in a rule. */
    public static final int TEXT = 200;

    /** Characters of the text of an annotation. */
    public static final int ANNOTATION = 1_000;

    /** The largest number that a finding may state. */
    public static final int NUMBER = 1_000_000;

    private GateLimits() {}
}
