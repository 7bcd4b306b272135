package dev.mcptools.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.SourceIndex;
import dev.mcptools.generator.document.SourceTree;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a document says that no tool can act upon is named: nothing is passed over in silence. */
final class UnservedFeatures implements Rule {
    private static final String DIALECT = "https://spec.openapis.org/oas/3.";
    private static final String CALLBACKS = "callbacks";
    private static final String JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    /** Keywords by which a reader of schemas would find out at run time what a schema is. */
    private static final Set<String> DYNAMIC = Set.of("$dynamicRef", "$recursiveRef");

    /** Media types of a sequence (OpenAPI 3.2, section 4.14). */
    private static final Set<String> SEQUENTIAL = Set.of("itemSchema", "itemEncoding", "prefixEncoding");

    /** Values, in which the same words mean nothing. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum", "const", "properties");

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        ApiDocument document = subject.document();
        JsonNode root = document.root();
        if (!root.path("webhooks").isEmpty()) {
            diagnostics.note(
                    "not-served",
                    document.at(root, "webhooks"),
                    "Webhooks are requests that the API makes; they are no tools.");
        }
        String dialect = root.path("jsonSchemaDialect").asText("");
        if (!dialect.isEmpty() && !dialect.startsWith(DIALECT) && !dialect.equals(JSON_SCHEMA)) {
            diagnostics.warning(
                    "unknown-dialect",
                    document.at(root, "jsonSchemaDialect"),
                    "Schemas are written in the dialect " + dialect + "; they are read as JSON Schema 2020-12.",
                    "Compare the arguments of the tools with what is meant.");
        }
        for (String part : new String[] {"info", "paths", "components", "servers", "security"}) {
            if (root.path(part).path("$ref").isTextual()) {
                diagnostics.warning(
                        "reference-not-allowed",
                        document.at(root.get(part), "$ref"),
                        "The reference is not followed: OpenAPI has none for `" + part + "` as a whole.",
                        "Refer to what is in it one by one, or bundle the document.");
            }
        }
        if (Stream.of(DYNAMIC, SEQUENTIAL, Set.of(CALLBACKS))
                .flatMap(Set::stream)
                .noneMatch(document.index()::knowsMember)) {
            return;
        }
        for (SourceTree file : document.files()) {
            find(file.root(), file.index(), diagnostics);
        }
    }

    private static void find(JsonNode node, SourceIndex index, Diagnostics diagnostics) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            if (DYNAMIC.contains(name) && member.getValue().isTextual()) {
                diagnostics.note(
                        "not-served",
                        index.at(node, name),
                        "What " + name + " stands for is known at run time only; the tool takes any value there.");
            } else if (SEQUENTIAL.contains(name) && member.getValue().isContainerNode()) {
                diagnostics.note(
                        "not-served",
                        index.at(node, name),
                        "The items of a sequence are not looked at: " + name + " says nothing to the tool.");
            } else if (name.equals(CALLBACKS) && !member.getValue().isEmpty()) {
                diagnostics.note(
                        "not-served",
                        index.at(node, name),
                        "Callbacks are requests that the API makes; they are no tools.");
            } else if (name.equals("properties")) {
                member.getValue().forEach(property -> find(property, index, diagnostics));
            } else if (!VALUES.contains(name) && !name.startsWith("x-")) {
                find(member.getValue(), index, diagnostics);
            }
        }
        if (node.isArray()) {
            node.forEach(item -> find(item, index, diagnostics));
        }
    }
}
