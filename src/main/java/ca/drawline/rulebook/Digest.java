package ca.drawline.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/** SHA-256 over texts; each text is followed by a zero byte, so that no two sequences run together. */
public final class Digest {

    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The digest of one text alone: that of its bytes, as any other tool would find it. */
    public static String of(String text) {
        var digest = new Digest();
        digest.sha256.update(text.getBytes(StandardCharsets.UTF_8));
        return digest.hex();
    }

    /** The digest of a rule book with these files: the version's name. */
    public static String of(Collection<RuleFile> files) {
        var digest = new Digest();
        files.stream()
                .sorted(Comparator.comparing(RuleFile::path))
                .forEach(file -> digest.add(file.path()).add(file.digest()));
        return digest.hex();
    }

    /** Adds a text. */
    public Digest add(String text) {
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        return this;
    }

    /** The digest in hexadecimal; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
