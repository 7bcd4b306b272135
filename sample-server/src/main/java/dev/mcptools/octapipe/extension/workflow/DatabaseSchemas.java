package dev.mcptools.octapipe.extension.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.extension.research.Uuids;
import dev.mcptools.octapipe.tools.OctapipeTools;
import dev.mcptools.octapipe.tools.databases.GetSingleOctapipeDatabaseById;
import dev.mcptools.octapipe.tools.databases.ListAllOctapipeDatabases;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ResourceDescriptor;
import dev.mcptools.runtime.tools.ResourceResult;
import dev.mcptools.runtime.tools.ResourceTemplate;
import dev.mcptools.runtime.tools.ResourceTemplateDescriptor;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolCall;
import java.util.List;
import java.util.Map;

/** What records of a database look like: a JSON Schema of its custom fields. */
public final class DatabaseSchemas implements ResourceTemplate {
    private static final String VARIABLE = "database_uuid";
    private static final String JSON = "application/json";
    private static final ResourceTemplateDescriptor DESCRIPTOR = new ResourceTemplateDescriptor(
                    "octapipe://databases/{database_uuid}/schema",
                    "database_schema",
                    "Fields of a database",
                    "JSON Schema of custom_fields_values in the records of one database: internal names, labels, types,"
                            + " options, which are required.",
                    JSON)
            .completing(
                    VARIABLE,
                    (value, others, call) ->
                            Uuids.completing(value, Named.databases(call).all()));

    @Override
    public ResourceTemplateDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Class<? extends Tool>> needs() {
        return List.of(ListAllOctapipeDatabases.class, GetSingleOctapipeDatabaseById.class);
    }

    @Override
    public List<ResourceDescriptor> list(ToolCall call) {
        return Named.databases(call).all().stream()
                .filter(database -> Uuids.of(database).isPresent())
                .map(database -> new ResourceDescriptor(
                        uri(database),
                        Named.name(database),
                        "Fields of " + Named.name(database),
                        "JSON Schema of custom_fields_values in the records of this database.",
                        JSON))
                .toList();
    }

    @Override
    public ResourceResult read(Map<String, String> variables, ToolCall call) {
        return Uuids.of(variables.get(VARIABLE))
                .<ResourceResult>map(uuid -> ResourceResult.json(Json.of(ValuesSchema.of(
                        OctapipeTools.DATABASE_FIELDS,
                        Single.of(
                                GetSingleOctapipeDatabaseById.class,
                                new GetSingleOctapipeDatabaseById.Input(uuid),
                                call)))))
                .orElse(ResourceResult.ABSENT);
    }

    static String uri(JsonNode database) {
        return DESCRIPTOR
                .uriTemplate()
                .expand(Map.of(VARIABLE, database.path("uuid").asText()));
    }
}
