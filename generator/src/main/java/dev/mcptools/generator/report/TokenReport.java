package dev.mcptools.generator.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.model.JsonSize;
import dev.mcptools.generator.model.ShapedTool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what takes the room in the largest tools, by measuring it. */
final class TokenReport {
    private static final int LARGEST = 10;
    private static final int MOST_LEVERS = 3;
    /** Less than a tenth of a tool is not where to start. */
    private static final int LEAST_SHARE = 10;
    /** A nested object is level two; few calls fill in what lies deeper than the third. */
    private static final int DEEP = 3;

    private static final int LONG_DESCRIPTION = 80;

    private final Map<String, Integer> toolsByDescription = new HashMap<>();

    private TokenReport(List<ShapedTool> tools) {
        for (ShapedTool shaped : tools) {
            arguments(shaped).properties().stream()
                    .map(argument -> description(argument.getValue()))
                    .filter(text -> text.length() >= LONG_DESCRIPTION)
                    .distinct()
                    .forEach(text -> toolsByDescription.merge(text, 1, Integer::sum));
        }
    }

    /** The largest tools, at most ten, largest first. */
    static List<ToolCost> largest(List<ShapedTool> tools) {
        TokenReport report = new TokenReport(tools);
        return tools.stream()
                .map(shaped -> Map.entry(ToolSize.of(shaped), shaped))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .limit(LARGEST)
                .map(entry -> new ToolCost(entry.getKey(), report.levers(entry.getKey(), entry.getValue())))
                .toList();
    }

    private List<Lever> levers(ToolSize size, ShapedTool shaped) {
        List<Lever> levers = new ArrayList<>();
        shaped.outputSchema().ifPresent(schema -> levers.add(lever("output schema", JsonSize.of(schema))));
        levers.add(lever("its own description", shaped.description().length()));
        arguments(shaped).properties().forEach(argument -> argument(argument.getKey(), argument.getValue(), levers));
        levers.add(new Lever(
                "what lies deeper than " + DEEP + " levels in its arguments",
                ToolSize.tokensOf(deep(shaped.inputSchema(), 0))));
        return levers.stream()
                .filter(lever -> lever.tokens() * 100L >= (long) size.tokens() * LEAST_SHARE)
                .sorted(Comparator.comparingInt(Lever::tokens).reversed().thenComparing(Lever::what))
                .limit(MOST_LEVERS)
                .toList();
    }

    private void argument(String name, JsonNode schema, List<Lever> levers) {
        String description = description(schema);
        int said = toolsByDescription.getOrDefault(description, 1);
        levers.add(lever(
                "description of `" + name + "`" + (said > 1 ? ", said in " + said + " tools," : ""),
                description.length()));
        longestEnum(schema)
                .ifPresent(values -> levers.add(
                        lever("an enum of " + values.size() + " values in `" + name + "`", JsonSize.of(values))));
        levers.add(lever("argument `" + name + "`", JsonSize.of(schema)));
    }

    private static Optional<JsonNode> longestEnum(JsonNode schema) {
        return schema.findValues("enum").stream().filter(JsonNode::isArray).max(Comparator.comparingInt(JsonSize::of));
    }

    /** How many characters lie below so many objects or lists. */
    private static int deep(JsonNode schema, int level) {
        int characters = 0;
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            boolean isMembers = keyword.getKey().equals("properties");
            for (JsonNode inner :
                    isMembers || keyword.getValue().isArray() ? keyword.getValue() : List.of(keyword.getValue())) {
                if (inner.isObject()) {
                    boolean enters = isMembers || keyword.getKey().equals("items");
                    int reached = enters ? level + 1 : level;
                    characters += reached > DEEP ? JsonSize.of(inner) : deep(inner, reached);
                }
            }
        }
        return characters;
    }

    private static Lever lever(String what, int characters) {
        return new Lever(what, ToolSize.tokensOf(characters));
    }

    private static JsonNode arguments(ShapedTool shaped) {
        return shaped.inputSchema().path("properties");
    }

    private static String description(JsonNode schema) {
        return schema.path("description").asText("");
    }
}
