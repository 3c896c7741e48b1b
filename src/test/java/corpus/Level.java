package corpus;

public enum Level {
    HIGH_SCHOOL,
    DIPLOMA,
    BACHELOR,
    MASTER,
    PHD
}
