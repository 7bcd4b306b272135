package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Parts one after the other (RFC 2046, section 5.1).
 *
 * <p>The boundary is made of what is sent: the same parts make the same bytes, and no part holds it.
 */
final class MultipartBody implements RequestBody {
    private static final int BOUNDARY_DIGITS = 32;

    private final String mediaType;
    private final List<Part> parts;
    private final String boundary;

    /**
     * Takes parts.
     *
     * @param mediaType {@code multipart/form-data} or another one, without its boundary
     */
    MultipartBody(String mediaType, List<Part> parts) {
        this.mediaType = MediaType.isRange(mediaType) ? MediaType.MULTIPART_FORM : MediaType.essence(mediaType);
        this.parts = List.copyOf(parts);
        this.boundary = boundary(this.parts);
    }

    String mediaType() {
        return mediaType;
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public String contentType() {
        return mediaType + "; boundary=" + boundary;
    }

    @Override
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Part part : parts) {
            out.writeBytes(ascii("--" + boundary + "\r\n"));
            part.write(out);
            out.writeBytes(ascii("\r\n"));
        }
        out.writeBytes(ascii("--" + boundary + "--\r\n"));
        return out.toByteArray();
    }

    private static String boundary(List<Part> parts) {
        MessageDigest digest = sha256();
        parts.forEach(part -> {
            digest.update(part.name().getBytes(StandardCharsets.UTF_8));
            digest.update(part.content());
        });
        String boundary = next(digest.digest());
        while (isHeld(parts, ascii("--" + boundary))) {
            boundary = next(sha256().digest(ascii(boundary)));
        }
        return boundary;
    }

    private static String next(byte[] hash) {
        return HexFormat.of().formatHex(hash).substring(0, BOUNDARY_DIGITS);
    }

    private static boolean isHeld(List<Part> parts, byte[] delimiter) {
        return parts.stream().anyMatch(part -> holds(part.content(), delimiter));
    }

    private static boolean holds(byte[] content, byte[] sought) {
        for (int i = 0; i + sought.length <= content.length; i++) {
            if (content[i] == '-' && Arrays.equals(content, i, i + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public Optional<JsonNode> tree() {
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultipartBody that
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return 31 * mediaType.hashCode() + boundary.hashCode();
    }

    @Override
    public String toString() {
        return mediaType + " " + parts.stream().map(Part::name).toList();
    }
}
