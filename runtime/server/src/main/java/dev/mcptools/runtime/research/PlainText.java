package dev.mcptools.runtime.research;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON as lines that people read: {@code Created at: 2026-11-22}. What is empty is left out. */
public final class PlainText {
    private static final String INDENT = "  ";

    private final Map<String, String> labels;
    private final StringBuilder lines = new StringBuilder();

    /**
     * A text without lines.
     *
     * @param labels what members are called for people, where their names do not say it
     */
    public PlainText(Map<String, String> labels) {
        this.labels = Map.copyOf(labels);
    }

    /** Adds a heading. */
    public PlainText heading(String text) {
        lines.append(lines.isEmpty() ? "" : "\n").append(text).append('\n');
        return this;
    }

    /** Adds a paragraph. */
    public PlainText paragraph(String text) {
        lines.append(text.strip()).append('\n');
        return this;
    }

    /** Adds the members of an object, but for those of these names. */
    public PlainText members(JsonNode object, String... except) {
        List<String> left = List.of(except);
        object.properties().stream()
                .filter(member -> !left.contains(member.getKey()))
                .forEach(member -> member(member.getKey(), member.getValue(), ""));
        return this;
    }

    /** {@return how an object is called: by its name, its title, or the names of a person; empty if it has none} */
    public static Optional<String> name(JsonNode object) {
        String person = Stream.of("first_name", "last_name")
                .map(part -> object.path(part).asText())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(object.path("name").asText(), object.path("title").asText(), person)
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /** {@return a text in one line} */
    public static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    private void member(String name, JsonNode value, String indent) {
        if (isEmpty(value)) {
            return;
        }
        String label = indent + line(labels.getOrDefault(name, readable(name))) + ":";
        Optional<String> inline = inline(value);
        if (inline.isPresent()) {
            String text = inline.get();
            lines.append(label)
                    .append(text.contains("\n") ? "\n" : " ")
                    .append(text)
                    .append('\n');
            return;
        }
        lines.append(label).append('\n');
        if (value.isObject()) {
            value.properties().forEach(member -> member(member.getKey(), member.getValue(), indent + INDENT));
        } else {
            value.forEach(item -> item(item, indent + INDENT));
        }
    }

    private void item(JsonNode item, String indent) {
        List<String> parts = new ArrayList<>();
        if (item.isObject()) {
            item.properties().stream()
                    .filter(member -> !isEmpty(member.getValue()))
                    .forEach(member -> parts.add(readable(member.getKey()) + " "
                            + inline(member.getValue()).orElse("(more)")));
        } else {
            parts.add(inline(item).orElseGet(item::toString));
        }
        lines.append(indent).append("- ").append(line(String.join(", ", parts))).append('\n');
    }

    /** {@return a value in one piece; empty if it has parts that have to be told one by one} */
    private static Optional<String> inline(JsonNode value) {
        if (value.isValueNode()) {
            return Optional.of(value.asText().strip());
        }
        if (value.isObject()) {
            return name(value);
        }
        List<Optional<String>> items =
                value.valueStream().map(PlainText::inline).toList();
        return items.stream().allMatch(Optional::isPresent)
                ? Optional.of(items.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isBlank());
    }

    /** {@code created_at} as {@code Created at}. */
    private static String readable(String name) {
        String words = line(name.replace('_', ' '));
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
