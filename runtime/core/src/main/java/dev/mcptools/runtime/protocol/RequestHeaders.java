package dev.mcptools.runtime.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The headers of a request that repeat parts of its body (2026-07-28, Streamable HTTP, "Request Metadata"). */
record RequestHeaders(Exchange exchange) {
    static final String PROTOCOL_VERSION = "mcp-protocol-version";
    private static final String METHOD = "mcp-method";
    private static final String NAME = "mcp-name";
    private static final String ENCODED = "=?base64?";
    private static final String ENCODED_END = "?=";

    /** {@return the header's value, if it is there once} */
    Optional<String> plain(String name) {
        List<String> lines = exchange.header(name);
        if (lines.size() > 1) {
            throw new RejectedException(ErrorCode.HEADER_MISMATCH, "Header mismatch: " + name + " occurs twice.");
        }
        return lines.stream().findFirst();
    }

    /** {@return the header's value, decoded if it is in Base64} */
    Optional<String> decoded(String name) {
        return plain(name).map(value -> decode(name, value));
    }

    /** Refuses a request whose method, or whose name of a tool, differs from what its headers say. */
    void check(Message.Request request) {
        same(METHOD, plain(METHOD), request.method());
        Optional<String> named = switch (request.method()) {
            case "tools/call", "prompts/get" -> Optional.of("name");
            case "resources/read" -> Optional.of("uri");
            default -> Optional.empty();
        };
        named.ifPresent(member ->
                same(NAME, decoded(NAME), request.params().path(member).asText()));
    }

    /** Refuses a request whose revision differs from what its header says. */
    void checkVersion(String version) {
        same(PROTOCOL_VERSION, plain(PROTOCOL_VERSION), version);
    }

    static RejectedException mismatch(String header, Optional<String> said, String body) {
        String found = said.map(value -> header + " is '" + value + "'").orElse(header + " is missing");
        return new RejectedException(
                ErrorCode.HEADER_MISMATCH, "Header mismatch: " + found + ", but the body has " + body + ".");
    }

    private static void same(String header, Optional<String> said, String body) {
        if (!said.equals(Optional.of(body))) {
            throw mismatch(header, said, "'" + body + "'");
        }
    }

    private static String decode(String name, String value) {
        if (!value.startsWith(ENCODED)
                || !value.endsWith(ENCODED_END)
                || value.length() < ENCODED.length() + ENCODED_END.length()) {
            return value;
        }
        String encoded = value.substring(ENCODED.length(), value.length() - ENCODED_END.length());
        try {
            byte[] decoded = Base64.getDecoder().decode(encoded);
            // The decoder forgives missing padding, the specification's test table does not.
            if (Base64.getEncoder().encodeToString(decoded).equals(encoded)) {
                return new String(decoded, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one answer for what is not Base64.
        }
        throw new RejectedException(ErrorCode.HEADER_MISMATCH, "Header mismatch: " + name + " is not valid Base64.");
    }
}
