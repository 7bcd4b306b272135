package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.registration.InvalidInputException;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form sent: {@code application/x-www-form-urlencoded}, in UTF-8.
 *
 * @param fields the values of each field, in their order
 */
record Form(Map<String, List<String>> fields) {
    static final Form EMPTY = new Form(Map.of());

    /**
     * {@return the form that a request holds}
     *
     * @throws InvalidInputException if it holds something else
     */
    static Form of(ServerRequest request) {
        return request.content().hasEntity()
                ? parse(new String(request.content().as(byte[].class), StandardCharsets.US_ASCII))
                : EMPTY;
    }

    static Form parse(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return new Form(fields);
    }

    /** {@return what was typed, without the space around it; empty if the field was not sent} */
    String text(String name) {
        return all(name).stream().findFirst().orElse("").strip();
    }

    /** {@return the values of all fields of this name} */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** {@return whether a box was ticked, or a button of this name pressed} */
    boolean has(String name) {
        return fields.containsKey(name);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("What was sent is no form.");
        }
    }
}
