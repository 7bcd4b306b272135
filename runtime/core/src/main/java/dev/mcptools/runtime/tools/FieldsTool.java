package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSchema;
import dev.mcptools.runtime.fields.FieldSet;
import dev.mcptools.runtime.fields.FieldSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Describes the fields of one owner, of a database for instance: its id, its name and a JSON Schema of their values. */
public interface FieldsTool extends HandwrittenTool {

    /** {@return where the fields are defined} */
    FieldSource source();

    /** {@return the argument that has the id of the owner} */
    String owner();

    @Override
    default ToolResult call(ObjectNode arguments, ToolCall call) {
        String given = arguments.path(owner()).asText();
        FieldDefinitions known = call.fields(source());
        Optional<FieldSet> found = known.meant(given);
        if (found.isEmpty()) {
            known = call.fieldsAnew(source());
            found = known.meant(given);
        }
        List<FieldSet> owners = List.copyOf(known.owners());
        return found.flatMap(owner -> ofOwner(owner, call))
                .map(fields -> described(fields, call))
                .orElseGet(() -> unknown(owners));
    }

    private Optional<FieldSet> ofOwner(FieldSet owner, ToolCall call) {
        return source().definedBy().isEmpty() ? Optional.of(owner) : call.fields(source(), owner.id());
    }

    private static ToolResult described(FieldSet fields, ToolCall call) {
        if (!fields.isComplete()) {
            call.remark("Not all fields of '" + fields.name() + "' could be read; there may be more.");
        }
        ObjectNode answer = Json.object().put("id", fields.id()).put("name", fields.name());
        answer.set("schema", FieldSchema.of(fields));
        return new ToolResult.Success(Json.of(answer));
    }

    private ToolResult unknown(List<FieldSet> owners) {
        String listed = owners.stream()
                .limit(ArgumentValidator.MAX_PROBLEMS)
                .map(owner -> "'" + owner.name() + "' (" + owner.id() + ")")
                .collect(Collectors.joining(", "));
        int more = owners.size() - ArgumentValidator.MAX_PROBLEMS;
        return new ToolResult.Failure(
                "not_found",
                OptionalInt.empty(),
                "There is no " + source().owner() + " of this " + owner() + ". "
                        + (owners.isEmpty() ? "There is none at all." : "There are " + listed)
                        + (more > 0 ? " and " + more + " more." : owners.isEmpty() ? "" : "."),
                false,
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                Optional.of("Take an id of " + source().list() + "."));
    }
}
