package ca.drawline.proof;

import java.io.IOException;
import java.util.List;

/**
 * Something that changes what the service keeps, again and again, until the service is killed. It remembers what the
 * service acknowledged, so that it can say after the next start whether that is still so. One thread works at a time.
 */
interface Work {

    /** What is done, for the log. */
    String name();

    /** Does it once more. An {@link IOException} is a service that is gone; any other failure is a defect. */
    void once(Caller caller) throws IOException;

    /** After a start: everything acknowledged that is lost, and everything that is half done. */
    List<String> faults(Caller caller) throws IOException;
}
