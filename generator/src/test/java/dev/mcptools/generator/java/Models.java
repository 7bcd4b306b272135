package dev.mcptools.generator.java;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.PageCounts;
import dev.mcptools.generator.model.PageParameter;
import dev.mcptools.generator.model.PageSize;
import dev.mcptools.generator.model.PageStyle;
import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import dev.mcptools.generator.model.Security;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Terms;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.Toolset;
import dev.mcptools.generator.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Models by hand, for tests of what no document is needed for. */
public final class Models {
    private static final SourceLocation HERE = new SourceLocation("api.yaml", 1, 1);

    private Models() {}

    public static Toolset toolset(Tool... tools) {
        Api api = new Api(
                "octapipe",
                "Octapipe",
                "1",
                List.of(),
                Map.of(),
                Map.of(),
                Security.NONE,
                List.of("auth_code"),
                List.of("custom_fields"));
        return new Toolset(api, List.of(tools), List.of());
    }

    public static List<ShapedTool> shaped(Toolset toolset) {
        return toolset.tools().stream().map(Models::shaped).toList();
    }

    public static ShapedTool shaped(Tool tool) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        tool.arguments()
                .forEach(argument -> schema.withObjectProperty("properties").putObject(argument.name()));
        return new ShapedTool(
                tool, tool.description(), schema, Optional.empty(), Optional.of(schema), Optional.empty());
    }

    public static Tool tool(String name, String description, Argument... arguments) {
        return new Tool(
                name,
                "A title",
                description,
                "",
                new Operation(name + "Id", "GET", "/cards/{id}"),
                Terms.USUAL,
                "cards",
                "list",
                List.of("cards"),
                Access.READ,
                true,
                true,
                List.of(arguments),
                Optional.empty(),
                Optional.of(pagination()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Answer.Empty(),
                Optional.empty(),
                HERE);
    }

    private static Pagination pagination() {
        PageParameter page = new PageParameter("page", PageParameter.In.QUERY);
        PageParameter limit = new PageParameter("limit", PageParameter.In.QUERY);
        return new Pagination(
                new PageStyle.PageNumber(page, 1),
                new PageSize(Optional.of(limit), OptionalInt.of(15), OptionalInt.empty()),
                "/data",
                Optional.empty(),
                PageCounts.NONE,
                Optional.empty(),
                List.of(page));
    }

    public static Argument argument(String name, ValueType type) {
        return new Argument(
                name,
                new Place(Location.QUERY, name, new Serialization(Style.FORM, true, false)),
                type,
                false,
                false,
                "The " + name + " of the card",
                Optional.empty(),
                JsonNodeFactory.instance.objectNode(),
                HERE,
                Optional.empty());
    }

    public static List<String> contents(Toolset toolset) {
        return ToolsetWriter.write(toolset, shaped(toolset), "com.example.tools").stream()
                .flatMap(file -> Stream.of("== " + file.path(), file.content()))
                .toList();
    }
}
