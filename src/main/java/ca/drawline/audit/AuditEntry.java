package ca.drawline.audit;

import ca.drawline.rulebook.Digest;
import java.time.Instant;
import java.util.List;

/**
 * Something that was done.
 *
 * @param entry its number, from 1 without gaps
 * @param at UTC instant
 * @param who who did it
 * @param what what was done, such as {@code draft-created}
 * @param subject to what, such as {@code drafts/3}
 * @param detail more about it, in a sentence; may be empty
 * @param previous hash of the entry before; empty for the first
 * @param hash SHA-256 over all of these, in hexadecimal
 */
public record AuditEntry(
        int entry, Instant at, String who, String what, String subject, String detail, String previous, String hash) {

    static AuditEntry after(String previous, int entry, Instant at, Act act) {
        var unhashed = new AuditEntry(entry, at, act.who(), act.what(), act.subject(), act.detail(), previous, "");
        return new AuditEntry(
                entry, at, act.who(), act.what(), act.subject(), act.detail(), previous, unhashed.computed());
    }

    /**
     * Something to be recorded.
     *
     * @param who who did it
     * @param what what was done
     * @param subject to what
     * @param detail more about it
     */
    public record Act(String who, String what, String subject, String detail) {}

    /** The hash that its other fields ask for; lengths keep one field from running into the next. */
    String computed() {
        var digest = new Digest();
        for (String field : List.of(String.valueOf(entry), at.toString(), who, what, subject, detail, previous)) {
            digest.add(field.length() + ":" + field);
        }
        return digest.hex();
    }
}
