package ca.drawline.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers which versions of the rule book there have been, and which of them the rules directory has yet to show. */
public interface VersionRegister {

    /** The version of content that stands in the directory: the latest if it has that content, otherwise the next. */
    RuleVersion record(RuleBook book, String author, Instant publishedAt);

    /** The version recorded last, with its files. */
    Optional<Recorded> latest();

    /** Versions that were published over the directory and have yet to be written to it, the oldest first. */
    List<Unwritten> unwritten();

    /** Says that a version has been written to the directory. */
    void written(int version);

    /**
     * A version with its files.
     *
     * @param version the version
     * @param files its files
     */
    record Recorded(RuleVersion version, List<RuleFile> files) {

        public Recorded {
            files = List.copyOf(files);
        }
    }

    /**
     * A version that has yet to be written to the directory.
     *
     * @param version its number
     * @param over the files that stand in the directory
     * @param files the files that shall stand there
     */
    record Unwritten(int version, List<RuleFile> over, List<RuleFile> files) {

        public Unwritten {
            over = List.copyOf(over);
            files = List.copyOf(files);
        }
    }
}
