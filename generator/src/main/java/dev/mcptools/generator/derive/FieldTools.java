package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import dev.mcptools.generator.model.Source;
import dev.mcptools.generator.model.Terms;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.records.ResourceRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the tools that describe the fields of one owner, which no operation of the document does. */
final class FieldTools {
    private FieldTools() {}

    /**
     * {@return the tool}
     *
     * @param api the {@code {api}} of tool names
     * @param resource what owns the fields
     * @param list the tool that lists the owners with the definitions
     * @param tools all tools: the argument is called as theirs is
     */
    static Tool describing(String api, ResourceRecord resource, Tool list, List<Tool> tools) {
        String owner = resource.singular().replace('_', ' ');
        return new Tool(
                "describe_" + api + "_" + resource.singular() + "_fields",
                "Describe the fields of one " + owner,
                "Describes the custom fields of one " + owner + ". Returns its id, its name and the JSON Schema of the"
                        + " values of its fields: of each the key, the label (title), the type, the options (enum), and"
                        + " which are required or read-only. Call it before values are written or filtered.",
                "",
                list.operation(),
                Terms.USUAL,
                resource.resource(),
                "describe_fields",
                resource.tags(),
                Access.READ,
                true,
                list.openWorld(),
                List.of(argument(resource, owner, list, tools)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Answer.Json("application/json", answer()),
                Optional.empty(),
                list.declaredAt());
    }

    private static Argument argument(ResourceRecord resource, String owner, Tool list, List<Tool> tools) {
        String name = tools.stream()
                .flatMap(tool -> owners(tool, resource.resource()))
                .map(Argument::name)
                .findFirst()
                .orElse(resource.singular() + "_id");
        return new Argument(
                name,
                new Place(Location.QUERY, name, new Serialization(Style.FORM, true, false)),
                ValueType.Basic.STRING,
                true,
                false,
                "The id or the name of the " + owner + " whose fields are described.",
                Optional.of(new Source(list.name(), Map.of(), Optional.empty(), false)),
                JsonNodeFactory.instance.objectNode().put("type", "string"),
                list.declaredAt(),
                Optional.empty());
    }

    /** The arguments of a tool that have the id of an owner of fields. */
    private static Stream<Argument> owners(Tool tool, String resource) {
        return tool.arguments().stream()
                .flatMap(argument -> argument.fields().stream())
                .filter(fields -> fields.resource().equals(resource))
                .flatMap(fields -> tool.arguments().stream()
                        .filter(argument -> argument.name().equals(fields.owner())));
    }

    private static ObjectNode answer() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("id").put("type", "string");
        properties.putObject("name").put("type", "string");
        properties.putObject("schema").put("type", "object");
        schema.putArray("required").add("id").add("name").add("schema");
        return schema;
    }
}
