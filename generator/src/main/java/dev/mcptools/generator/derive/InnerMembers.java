package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.SameNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ArgumentPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds members inside of an argument by their schemas. */
final class InnerMembers {
    /** Deeper, nobody writes ids. */
    private static final int DEEPEST = 6;

    private final ApiDocument document;
    private final Set<JsonNode> wanted;
    private final Map<ArgumentPath, JsonNode> found = new LinkedHashMap<>();
    private final List<JsonNode> around = new ArrayList<>();

    private InnerMembers(ApiDocument document, Set<JsonNode> wanted) {
        this.document = document;
        this.wanted = wanted;
    }

    /**
     * The members that have one of these schemas, with it.
     *
     * @param schemas schemas of the document, told apart by identity
     */
    static Map<ArgumentPath, JsonNode> among(Set<JsonNode> schemas, Argument argument, ApiDocument document)
            throws DocumentFault {
        InnerMembers members = new InnerMembers(document, schemas);
        members.inside(argument.schema(), ArgumentPath.to(argument.name()));
        return members.found;
    }

    private void inside(JsonNode schema, ArgumentPath path) throws DocumentFault {
        JsonNode node = document.resolve(schema);
        if (around.size() == DEEPEST || around.stream().anyMatch(each -> SameNode.is(each, node))) {
            return;
        }
        around.add(node);
        if (node.has("items")) {
            member(node.get("items"), path.items());
        }
        Optional<ObjectMembers> members = ObjectMembers.of(document, schema);
        if (members.isPresent()) {
            for (Map.Entry<String, JsonNode> each : members.get().schemas().entrySet()) {
                member(each.getValue(), path.member(each.getKey()));
            }
        }
        around.remove(around.size() - 1);
    }

    private void member(JsonNode schema, ArgumentPath path) throws DocumentFault {
        if (document.resolve(schema).path("readOnly").asBoolean()) {
            return;
        }
        if (wanted.contains(schema)) {
            found.put(path, schema);
        } else {
            inside(schema, path);
        }
    }
}
