package dev.mcptools.generator.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.SourceIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rule that is to be silent where this is written, and why.
 *
 * @param rule the id of the rule
 * @param reason why
 */
public record LintIgnore(Located<String> rule, String reason) {

    /**
     * Reads {@code {rule: reason}}.
     *
     * @param holder the object that has it
     * @param member the key of it: {@code lintIgnore}, {@code x-mcp-lint-ignore}
     * @param index where each value stands
     * @param diagnostics gets each entry without a reason; such entries have no effect
     * @return the entries
     */
    public static List<LintIgnore> read(JsonNode holder, String member, SourceIndex index, Diagnostics diagnostics) {
        JsonNode entries = holder.path(member);
        if (entries.isMissingNode()) {
            return List.of();
        }
        if (!entries.isObject()) {
            withoutReason(index.at(holder, member), "`" + member + "` is no object", diagnostics);
        }
        List<LintIgnore> ignores = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : entries.properties()) {
            SourceLocation at = index.at(entries, entry.getKey());
            String reason =
                    entry.getValue().isTextual() ? entry.getValue().textValue().strip() : "";
            if (reason.isEmpty()) {
                withoutReason(at, "The suppression of `" + entry.getKey() + "` has no reason", diagnostics);
            } else {
                ignores.add(new LintIgnore(new Located<>(entry.getKey(), at), reason));
            }
        }
        return ignores;
    }

    private static void withoutReason(SourceLocation at, String what, Diagnostics diagnostics) {
        diagnostics.warning(
                "suppression-without-reason",
                at,
                what + "; it has no effect.",
                "Write the id of the rule and why it is to be silent here, as in `poor-description: The name says it"
                        + " all.`");
    }
}
