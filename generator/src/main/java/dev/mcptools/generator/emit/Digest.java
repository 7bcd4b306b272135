package dev.mcptools.generator.emit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of whatever is added, in order. */
public final class Digest {
    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** {@return the digest of a text as UTF-8} */
    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the digest of bytes} */
    static String of(byte[] bytes) {
        Digest digest = new Digest();
        digest.sha256.update(bytes);
        return digest.hex();
    }

    /** Adds a named part; the lengths are added too, so that no two lists of parts are one. */
    public Digest add(String name, byte[] content) {
        byte[] label = (name.length() + ":" + name + ":" + content.length + ":").getBytes(StandardCharsets.UTF_8);
        sha256.update(label);
        sha256.update(content);
        return this;
    }

    /** Adds a named part. */
    public Digest add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the digest in hex} */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
