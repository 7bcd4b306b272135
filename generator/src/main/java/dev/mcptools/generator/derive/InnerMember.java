package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ArgumentPath;
import java.util.List;
import java.util.Optional;

/** What a path into an argument leads to. */
sealed interface InnerMember {
    /** Something that the argument's schema names. */
    record Named(JsonNode schema) implements InnerMember {}

    /** Something that the schema allows without naming it. */
    record Open() implements InnerMember {}

    /** Something that cannot be there. */
    record None() implements InnerMember {}

    static InnerMember of(ApiDocument document, Argument argument, ArgumentPath path) throws DocumentFault {
        List<ArgumentPath.Step> steps = path.steps();
        JsonNode schema = argument.schema();
        for (ArgumentPath.Step step : steps.subList(1, steps.size())) {
            JsonNode node = document.resolve(schema);
            Optional<JsonNode> next = step.item()
                    ? Optional.ofNullable(node.get("items"))
                    : ObjectMembers.of(document, schema)
                            .flatMap(members ->
                                    Optional.ofNullable(members.schemas().get(step.name())));
            if (next.isEmpty()) {
                return isOpen(node, step) ? new Open() : new None();
            }
            schema = next.get();
        }
        return new Named(schema);
    }

    private static boolean isOpen(JsonNode node, ArgumentPath.Step step) {
        String type = node.path("type").asText();
        boolean fits = type.isEmpty() || type.equals(step.item() ? "array" : "object");
        JsonNode others = node.path("additionalProperties");
        return fits && (step.item() || others.isMissingNode() || others.isObject() || others.asBoolean());
    }
}
