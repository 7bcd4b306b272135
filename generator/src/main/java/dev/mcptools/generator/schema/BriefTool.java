package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.NameWords;
import dev.mcptools.generator.model.ShapedTool;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says less of a tool, in its texts alone: names, types, choices and limits stay as they are, so that what is refused does
 * not depend on how long a list is.
 */
final class BriefTool {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a",
            "an",
            "the",
            "of",
            "for",
            "to",
            "this",
            "that",
            "is",
            "in",
            "by",
            "it",
            "its",
            "with",
            "and",
            "or",
            "on",
            "value",
            "unique",
            "specified",
            "given");

    private final Brevity brevity;
    /** The sentences that say where values inside of arguments come from. */
    private final Set<String> origins;

    private BriefTool(ShapedTool shaped, Brevity brevity) {
        this.brevity = brevity;
        origins = shaped.tool().arguments().stream()
                .flatMap(argument -> argument.inside().stream())
                .map(inner -> InputSchema.origin(inner.from(), "", inner.path().isItem()))
                .collect(Collectors.toSet());
    }

    static ShapedTool of(ShapedTool shaped, Brevity brevity) {
        if (!brevity.saysLessThan(Brevity.WHOLE)) {
            return shaped;
        }
        boolean shortens = brevity.saysLessThan(Brevity.WITHOUT_ANSWERS);
        return new ShapedTool(
                shaped.tool(),
                shortens ? ToolDescription.brief(shaped.tool(), brevity) : shaped.description(),
                shortens ? new BriefTool(shaped, brevity).input(shaped) : shaped.inputSchema(),
                shaped.exactSchema(),
                Optional.empty(),
                Optional.empty());
    }

    private ObjectNode input(ShapedTool shaped) {
        ObjectNode input = shaped.inputSchema().deepCopy();
        JsonNode properties = input.path("properties");
        for (Argument argument : shaped.tool().arguments()) {
            if (properties.get(argument.name()) instanceof ObjectNode schema) {
                String origin = InputSchema.origin(argument);
                describe(argument.name(), schema, brevity.argument(), origin);
                inside(schema);
            }
        }
        return input;
    }

    private void inside(ObjectNode schema) {
        schema.remove("examples");
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            switch (keyword.getKey()) {
                case "properties" ->
                    keyword.getValue().properties().forEach(member -> nested(member.getKey(), member.getValue()));
                case "items", "additionalProperties", "not", "if", "then", "else", "contains" ->
                    nested("", keyword.getValue());
                case "anyOf", "oneOf", "allOf", "prefixItems", "patternProperties" ->
                    keyword.getValue().forEach(inner -> nested("", inner));
                default -> {
                    // No schema inside of it is shown.
                }
            }
        }
    }

    private void nested(String name, JsonNode node) {
        if (node instanceof ObjectNode schema) {
            String description = schema.path("description").asText();
            String origin = origins.stream()
                    .filter(each -> (" " + description).endsWith(each))
                    .findFirst()
                    .orElse("");
            describe(name, schema, brevity.inside(), origin);
            inside(schema);
        }
    }

    private void describe(String name, ObjectNode schema, int most, String origin) {
        Description.change(schema, words -> {
            boolean told = !origin.isEmpty() && (" " + words).endsWith(origin);
            String said = told ? words.substring(0, Math.max(0, words.length() - origin.length())) : words;
            String brief = saysMoreThan(name, said) ? Sentences.firstOrCut(most, said) : "";
            return told ? (brief + origin).strip() : brief;
        });
    }

    /** Whether a text has a word that its name has not. */
    private boolean saysMoreThan(String name, String text) {
        return !brevity.saysLessThan(Brevity.SENTENCES)
                || text.chars().anyMatch(character -> character > '~')
                || !words(name).containsAll(words(text));
    }

    private static Set<String> words(String text) {
        return NameWords.of(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !EMPTY_WORDS.contains(word))
                .collect(Collectors.toSet());
    }
}
