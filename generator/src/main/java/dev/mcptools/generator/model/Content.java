package dev.mcptools.generator.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a file, or a part of a multipart body, is sent (OpenAPI 3.1, section 4.8.15).
 *
 * @param mediaTypes what it may be sent as, ranges such as {@code image/*} among them; empty if the document does not say
 * @param transfer how the bytes of a file are written
 * @param headers what a part has beside the headers of its own, with their values
 */
public record Content(List<String> mediaTypes, Transfer transfer, SortedMap<String, String> headers) {
    /** Nothing is said. */
    public static final Content ANY = new Content(List.of(), Transfer.BINARY, new TreeMap<>());

    public Content {
        mediaTypes = List.copyOf(mediaTypes);
    }

    /** How the bytes of a file are written: {@code contentEncoding}. */
    public enum Transfer {
        BINARY,
        BASE64,
        BASE64URL
    }

    /** {@return whether the sender of a file decides what it is sent as} */
    public boolean leavesAChoice() {
        return mediaTypes.size() != 1 || mediaTypes.get(0).contains("*");
    }
}
