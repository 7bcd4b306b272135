package dev.mcptools.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.MemberPath;
import dev.mcptools.generator.model.Answer;
import java.util.Optional;

/** Where a record finds the items of a list, the answer's schema has an array. */
final class ItemsNotAnArray implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Subject.Documented documented : subject.documented()) {
            documented.method().tool().pagination().ifPresent(pages -> {
                if (!isArray(
                        subject.document(),
                        documented.tool().answer(),
                        pages.items().value())) {
                    report(pages.items(), documented.tool().operation().id(), diagnostics);
                }
            });
        }
    }

    private static boolean isArray(ApiDocument document, Answer answer, String pointer) {
        if (!(answer instanceof Answer.Json json)) {
            return false;
        }
        try {
            Optional<JsonNode> items = MemberPath.find(document, json.schema(), pointer);
            return items.isPresent() && mayBeArray(document.resolve(items.get()));
        } catch (DocumentFault unresolvable) {
            return true; // said where the schema is made
        }
    }

    private static boolean mayBeArray(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode each : type) {
            if (each.asText().equals("array")) {
                return true;
            }
        }
        return type.asText("array").equals("array") && !type.isArray();
    }

    private static void report(Located<String> items, String operation, Diagnostics diagnostics) {
        String place = items.value().isEmpty() ? "as a whole" : "at `" + items.value() + "`";
        diagnostics.error(
                "items-not-an-array",
                items.at(),
                "The answer of `" + operation + "` is no array " + place + ".",
                "Write the JSON Pointer to the array of items, \"\" for the whole answer.");
    }
}
