package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.MemberPath;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.IdForm;
import dev.mcptools.generator.model.Identity;
import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Tool;
import java.util.List;
import java.util.Optional;

/** What the ids of lists look like, where no schema says it of who takes them. */
final class ListedIds {
    private final ApiDocument document;
    private final List<Tool> tools;

    ListedIds(ApiDocument document, List<Tool> tools) {
        this.document = document;
        this.tools = tools;
    }

    /** The form of the ids that a tool lists: as it has them, or as others take them; empty if neither tells. */
    Optional<IdForm> form(String list) {
        Optional<IdForm> listed = listed(list);
        if (listed.isPresent()) {
            return listed;
        }
        List<IdForm> taken = tools.stream()
                .flatMap(tool -> tool.arguments().stream())
                .flatMap(argument -> argument.from().stream())
                .filter(source -> source.tool().equals(list))
                .flatMap(source -> source.ids().stream())
                .distinct()
                .toList();
        return taken.size() == 1 ? Optional.of(taken.get(0)) : Optional.empty();
    }

    private Optional<IdForm> listed(String name) {
        Optional<Tool> list =
                tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
        Optional<Identity> identity = list.flatMap(Tool::identity);
        if (identity.isEmpty() || !(list.get().answer() instanceof Answer.Json json)) {
            return Optional.empty();
        }
        String pointer = list.get()
                .pagination()
                .map(Pagination::items)
                .or(() -> identity.get().items())
                .orElse("");
        try {
            Optional<JsonNode> items = MemberPath.find(document, json.schema(), pointer);
            if (items.isEmpty()) {
                return Optional.empty();
            }
            Optional<JsonNode> id = MemberPath.find(
                    document,
                    document.resolve(items.get()).path("items"),
                    identity.get().id());
            return id.isEmpty() ? Optional.empty() : IdForms.of(document, id.get());
        } catch (DocumentFault fault) {
            return Optional.empty();
        }
    }
}
