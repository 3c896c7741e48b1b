package ca.drawline.job;

/** Ends work that is no longer wanted. */
public final class CalledOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CalledOff() {
        super("The work was called off.");
    }
}
