package ca.drawline.draw.record;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The Ed25519 key that lists of invitations are signed with. Safe for many threads. */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LINE = 64;

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** The key that a file holds; where there is none, a new one is made and kept there, for its owner alone to read. */
    public static SigningKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                keep(file, KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
            }
            return new SigningKey(read(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key (%s) cannot be kept.".formatted(file), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key (%s) is not one.".formatted(file), e);
        }
    }

    private static void keep(Path file, KeyPair pair) throws IOException {
        var folder = requireNonNull(file.toAbsolutePath().getParent(), "The key stands in a folder.");
        Files.createDirectories(folder);
        var unfinished = Files.createTempFile(folder, "signing-key", ".unfinished", ownerOnly(folder));
        Files.writeString(
                unfinished,
                pem(PRIVATE, pair.getPrivate().getEncoded())
                        + pem(PUBLIC, pair.getPublic().getEncoded()));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where files have no owners, none can be shut out. */
    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static KeyPair read(String text) throws GeneralSecurityException {
        var keys = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(bytes(text, PUBLIC))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(text, PRIVATE))));
    }

    private static byte[] bytes(String text, String kind) throws GeneralSecurityException {
        var found = Pattern.compile("-----BEGIN %1$s-----(.*?)-----END %1$s-----".formatted(kind), Pattern.DOTALL)
                .matcher(text);
        if (!found.find()) {
            throw new GeneralSecurityException("There is no %s in the file.".formatted(kind));
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }

    private static String pem(String kind, byte[] key) {
        var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(kind, lines)
                .replace("\r", "");
    }

    /** The public key in PEM. */
    public String publicKey() {
        return pem(PUBLIC, pair.getPublic().getEncoded());
    }

    /** SHA-256 of the public key, in hexadecimal. */
    public String fingerprint() {
        return fingerprint(pair.getPublic());
    }

    private static String fingerprint(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The signature of a text in UTF-8, in Base64; the same text has the same signature. */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign.", e);
        }
    }
}
