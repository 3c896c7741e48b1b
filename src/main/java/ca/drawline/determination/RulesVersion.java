package ca.drawline.determination;

/**
 * The version of the rule book behind a result.
 *
 * @param version the version's number in this installation, from 1
 * @param digest SHA-256 of its content
 */
public record RulesVersion(String version, String digest) {

    private static final int SHORT = 12;

    /** As much of the digest as tells versions apart for a reader. */
    public String shortDigest() {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }
}
