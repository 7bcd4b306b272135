package dev.mcptools.runtime.upstream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a file, or a part of a multipart body, is sent: an Encoding Object of OpenAPI (3.1, section 4.8.15).
 *
 * @param mediaTypes what it may be sent as, ranges such as {@code image/*} among them; if there is none, a file is sent
 *     as what it says it is, text as {@code text/plain}, an object as {@code application/json}
 * @param transfer how the bytes of a file are written
 * @param headers what a part has beside the headers of its own
 */
public record ContentStyle(List<String> mediaTypes, Transfer transfer, Map<String, String> headers) {

    /** How bytes are written. */
    public enum Transfer {
        /** As they are. */
        BINARY,
        /** As Base64 text (RFC 4648, section 4): {@code contentEncoding: base64}. */
        BASE64,
        /** As Base64 text for URLs (RFC 4648, section 5): {@code contentEncoding: base64url}. */
        BASE64URL
    }

    /** Nothing is said. */
    public static final ContentStyle ANY = new ContentStyle(List.of(), Transfer.BINARY, Map.of());

    public ContentStyle {
        mediaTypes = List.copyOf(mediaTypes);
        headers = Map.copyOf(headers);
    }

    /** {@return one of these media types, or one of these ranges} */
    public static ContentStyle of(String... mediaTypes) {
        return new ContentStyle(Stream.of(mediaTypes).toList(), Transfer.BINARY, Map.of());
    }

    /** {@return the same, with the bytes of a file as Base64} */
    public ContentStyle base64() {
        return new ContentStyle(mediaTypes, Transfer.BASE64, headers);
    }

    /** {@return the same, with the bytes of a file as Base64 for URLs} */
    public ContentStyle base64url() {
        return new ContentStyle(mediaTypes, Transfer.BASE64URL, headers);
    }

    /** {@return the same, with this header in the part, which replaces one of the same name} */
    public ContentStyle header(String name, String value) {
        HeaderRules.checkName(name);
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new ContentStyle(mediaTypes, transfer, more);
    }
}
