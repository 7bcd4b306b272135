package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.model.Place.Location;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether a value can go where it belongs: a path takes no slash, a header nothing but ASCII. */
final class Sendable {
    private Sendable() {}

    static boolean in(Location location, JsonNode value) {
        return switch (location) {
            case PATH -> !isEmpty(value) && texts(value).allMatch(Sendable::fitsPath);
            case HEADER -> texts(value).allMatch(Sendable::fitsHeader);
            case QUERY, COOKIE, BODY_MEMBER, BODY -> true;
        };
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isContainerNode() && value.isEmpty();
    }

    // An escape could hide what is refused.
    private static boolean fitsPath(String text) {
        return !text.isEmpty()
                && !text.matches("\\.{1,2}")
                && text.chars().noneMatch(c -> c == '/' || c == '\\' || c == '%' || Character.isISOControl(c));
    }

    private static boolean fitsHeader(String text) {
        return text.equals(text.strip()) && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static Stream<String> texts(JsonNode value) {
        if (!value.isContainerNode()) {
            return Stream.of(value.asText());
        }
        Stream<String> names = value.properties().stream().map(member -> member.getKey());
        return Stream.concat(
                names, StreamSupport.stream(value.spliterator(), false).flatMap(Sendable::texts));
    }
}
