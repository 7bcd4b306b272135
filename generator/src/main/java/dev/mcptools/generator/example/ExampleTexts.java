package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that a schema's format, pattern and lengths suggest, the likeliest first, and others like them. */
final class ExampleTexts {
    private static final int LONGEST = 10_000;
    private static final int VARIANTS = 9;
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);

    private ExampleTexts() {}

    /**
     * Texts for a schema.
     *
     * @param name what stands where any text may stand
     * @param number which of the texts of a format comes first, from 1
     */
    static Stream<String> of(JsonNode schema, String name, int number) {
        String format = schema.path("format").asText("");
        String pattern = schema.path("pattern").asText("");
        Stream<String> likely = IntStream.range(0, VARIANTS).boxed().flatMap(variant -> {
            String end = variant == 0 ? "" : String.valueOf(variant + 1);
            Optional<String> formatted = ofFormat(format, number - 1 + variant);
            String text = formatted.orElse(name.isEmpty() ? "text" : name) + (formatted.isPresent() ? "" : end);
            Stream<String> matching = pattern.isEmpty() ? Stream.empty() : PatternText.of(pattern, variant).stream();
            return Stream.concat(matching, Stream.of(text, fitting(text, end, schema)));
        });
        return Stream.concat(likely, Stream.of("1", "a", ""));
    }

    private static Optional<String> ofFormat(String format, int index) {
        String end = index == 0 ? "" : String.valueOf(index);
        return switch (format) {
            case "uuid" ->
                Optional.of(String.format(Locale.ROOT, "7d1f7c3e-5a0b-4c55-9d2e-%012x", 0x2f6f5a3b1c00L + index));
            case "date" -> Optional.of(DAY.plusDays(index).toString());
            case "date-time" -> Optional.of(DAY.plusDays(index) + "T09:30:00Z");
            case "time" -> Optional.of(String.format(Locale.ROOT, "09:%02d:00Z", (30 + index) % 60));
            case "email" -> Optional.of("ada" + end + "@example.com");
            case "uri", "url" -> Optional.of("https://example.com/a" + end);
            case "hostname" -> Optional.of("example" + end + ".com");
            case "ipv4" -> Optional.of("192.0.2." + (1 + index % 254));
            case "ipv6" -> Optional.of("2001:db8::" + Integer.toHexString(1 + index));
            case "byte" ->
                Optional.of(Base64.getEncoder().encodeToString(("hello" + end).getBytes(StandardCharsets.UTF_8)));
            default -> Optional.empty();
        };
    }

    /** Neither too short nor too long; of a text that is cut, the end stays, which makes it another one. */
    private static String fitting(String text, String end, JsonNode schema) {
        int least = Math.min(schema.path("minLength").asInt(0), LONGEST);
        int most = schema.path("maxLength").asInt(LONGEST);
        String longEnough = text.length() >= least
                ? text
                : text.repeat(least / text.length()) + text.substring(0, least % text.length());
        if (longEnough.length() <= most) {
            return longEnough;
        }
        return most < end.length() ? "" : longEnough.substring(0, most - end.length()) + end;
    }
}
