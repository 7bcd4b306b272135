package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts that a schema's format, pattern and lengths suggest. */
final class ExampleTexts {
    private static final int LONGEST = 10_000;

    private ExampleTexts() {}

    static Stream<String> of(JsonNode schema, String name) {
        Optional<String> matching = Optional.of(schema.path("pattern").asText(""))
                .filter(pattern -> !pattern.isEmpty())
                .flatMap(PatternText::of);
        String format = schema.path("format").asText("");
        String text = ofFormat(format, name.isEmpty() ? "text" : name);
        String another = text.equals(name) ? name + "2" : text;
        return Stream.of(matching.stream(), Stream.of(text, another, fitting(text, schema), "1", "a", ""))
                .flatMap(texts -> texts);
    }

    private static String ofFormat(String format, String name) {
        return switch (format) {
            case "uuid" -> "7d1f7c3e-5a0b-4c55-9d2e-2f6f5a3b1c00";
            case "date" -> "2025-01-31";
            case "date-time" -> "2025-01-31T09:30:00Z";
            case "time" -> "09:30:00Z";
            case "email" -> "ada@example.com";
            case "uri", "url" -> "https://example.com/a";
            case "hostname" -> "example.com";
            case "ipv4" -> "192.0.2.1";
            case "ipv6" -> "2001:db8::1";
            case "byte" -> "aGVsbG8=";
            default -> name;
        };
    }

    private static String fitting(String text, JsonNode schema) {
        int least = Math.min(schema.path("minLength").asInt(0), LONGEST);
        int most = schema.path("maxLength").asInt(LONGEST);
        String longEnough = text.length() >= least
                ? text
                : text.repeat(least / text.length() + 1).substring(0, least);
        return longEnough.length() <= most ? longEnough : longEnough.substring(0, most);
    }
}
