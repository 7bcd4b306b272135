package dev.mcptools.generator.derive;

import static dev.mcptools.generator.Given.argument;
import static dev.mcptools.generator.Given.body;
import static dev.mcptools.generator.Given.document;
import static dev.mcptools.generator.Given.operation;
import static dev.mcptools.generator.Given.shaped;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.PageCounts;
import dev.mcptools.generator.model.PageParameter;
import dev.mcptools.generator.model.PageSize;
import dev.mcptools.generator.model.PageStyle;
import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.RequestBody;
import dev.mcptools.generator.model.ShapedTool;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void theSameNameInEveryPlaceGivesAsManyArguments() {
        ShapedTool tool = tool(document("""
              /pets/{id}:
                put:
                  summary: Updates one pet.
                  parameters:
                    - {name: id, in: cookie, schema: {type: string}}
                    - {name: id, in: header, schema: {type: string}}
                    - {name: id, in: query, schema: {type: string}}
                    - {name: id, in: path, required: true, schema: {type: string}}
                  requestBody: {content: {application/json: {schema: {properties: {id: {}, id_body: {}}}}}}
            """));
        assertThat(wires(tool))
                .containsExactly(
                        "id: PATH id",
                        "id_query: QUERY id",
                        "id_header: HEADER id",
                        "id_cookie: COOKIE id",
                        "id_body_" + Hash.of("id") + ": BODY_MEMBER id",
                        "id_body: BODY_MEMBER id_body");
    }

    @ParameterizedTest
    @CsvSource({
        "'filter[x]', filter_x",
        "$top, top",
        "@type, type",
        "user.name, user.name",
        "Ö, ''",
        "a b, a_b",
        "_id, _id"
    })
    void aNameThatClientsRefuseIsRewritten(String wireName, String name) {
        ShapedTool tool = tool(operation("      parameters: [{name: '" + wireName + "', in: query, schema: {}}]\n"));
        Argument argument = tool.tool().arguments().get(0);
        assertThat(argument.place().wireName()).isEqualTo(wireName);
        assertThat(argument.name()).isEqualTo(name.isEmpty() ? "argument_" + Hash.of(wireName) : name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string} | STRING",
                "{type: string, format: date-time} | STRING",
                "{type: string, enum: [b, a, b]} | Choice[values=[b, a]]",
                "{enum: [b, a]} | Choice[values=[b, a]]",
                "{const: a} | Choice[values=[a]]",
                "{enum: [a, 1]} | ANY",
                "{type: boolean} | BOOLEAN",
                "{type: integer} | INTEGER",
                "{type: integer, format: int32} | INT",
                "{type: integer, format: int64} | LONG",
                "{type: integer, minimum: 1, maximum: 15} | INT",
                "{type: integer, minimum: 0, maximum: 2147483648} | LONG",
                "{type: integer, minimum: 0, maximum: 9223372036854775808} | INTEGER",
                "{type: integer, minimum: 0} | INTEGER",
                "{type: number} | DECIMAL",
                "{type: object} | OBJECT",
                "{properties: {a: {}}} | OBJECT",
                "{type: array, items: {type: string}} | ListOf[items=STRING]",
                "{type: array, items: {type: object}} | ListOf[items=OBJECT]",
                "{type: array, items: {type: [string, 'null']}} | ListOf[items=ANY]",
                "{type: array} | ListOf[items=ANY]",
                "{type: [string, integer]} | ANY",
                "{} | ANY",
                "true | ANY",
                "{allOf: [{description: x}, {type: integer, format: int32}]} | INT",
                "{oneOf: [{type: string}, {type: integer}]} | ANY",
                "{oneOf: [{type: string}, {enum: [a]}]} | STRING",
                "{$ref: '#/components/schemas/Id'} | STRING"
            })
    void aSchemaGivesAType(String schema, String type) {
        assertThat(argument(tool(body("{properties: {v: " + schema + "}}") + components()), "v")
                        .type())
                .hasToString(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.3 | {type: string, nullable: true} | STRING",
                "3.0.3 | {nullable: true, allOf: [{$ref: '#/components/schemas/Id'}]} | STRING",
                "3.1.0 | {type: [string, 'null']} | STRING",
                "3.1.0 | {oneOf: [{$ref: '#/components/schemas/Id'}, {type: 'null'}]} | STRING",
                "3.1.0 | {anyOf: [{type: 'null'}, {type: object}]} | OBJECT",
                "3.1.0 | {enum: [a, null]} | Choice[values=[a]]"
            })
    void nullIsAValueOfItsOwnInABody(String version, String schema, String type) {
        String document = (body("{properties: {v: " + schema + "}}") + components()).replace("3.1.0", version);
        Argument argument = argument(tool(document), "v");
        assertThat(argument.nullable()).isTrue();
        assertThat(argument.type()).hasToString(type);
    }

    @Test
    void nullIsNoValueOfAParameter() {
        ShapedTool tool =
                tool(operation("      parameters: [{name: a, in: query, schema: {type: [string, 'null']}}]\n"));
        assertThat(argument(tool, "a").nullable()).isFalse();
        assertThat(tool.inputSchema().at("/properties/a/type").asText()).isEqualTo("string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in: query | FORM true false",
                "in: query, explode: false | FORM false false",
                "in: query, style: deepObject, explode: true | DEEP_OBJECT true false",
                "in: query, style: pipeDelimited | PIPE_DELIMITED false false",
                "in: query, style: spaceDelimited, allowReserved: true | SPACE_DELIMITED false true",
                "in: header | SIMPLE false false",
                "in: cookie | FORM true false"
            })
    void stylesHaveTheDefaultsOfOpenApi(String parameter, String serialization) {
        var written = argument(tool(operation("      parameters: [{name: a, schema: {}, " + parameter + "}]\n")), "a")
                .place()
                .serialization();
        assertThat(written.style() + " " + written.explode() + " " + written.allowReserved())
                .isEqualTo(serialization);
    }

    @Test
    void aParameterWithContentIsJson() {
        ShapedTool tool = tool(operation(
                "      parameters: [{name: a, in: query, content: {application/json: {schema: {type: object}}}}]\n"));
        assertThat(argument(tool, "a").place().serialization().style()).hasToString("JSON");
        assertThat(argument(tool, "a").type()).hasToString("OBJECT");
    }

    @Test
    void anOperationsParameterStandsForThePathsOwn() {
        ShapedTool tool = tool(document("""
              /pets:
                parameters:
                  - {name: a, in: query, description: Of the path., schema: {type: string}}
                  - {name: b, in: query, description: Of the path., schema: {type: string}}
                get:
                  summary: Lists all the pets.
                  parameters: [{name: a, in: query, description: Of the operation., schema: {type: integer}}]
            """));
        assertThat(argument(tool, "a").description()).isEqualTo("Of the operation.");
        assertThat(argument(tool, "b").description()).isEqualTo("Of the path.");
    }

    @Test
    void bodiesThatAreNoObjectsAreOneArgument() {
        assertThat(wires(tool(body("{type: array, items: {type: string}}")))).containsExactly("body: BODY ");
        assertThat(wires(tool(body("{type: string}")))).containsExactly("body: BODY ");
        assertThat(wires(tool(body("{type: object, additionalProperties: true}"))))
                .containsExactly("body: BODY ");
        assertThat(wires(tool(body("{oneOf: [{type: string}, {type: object, properties: {a: {}}}]}"))))
                .containsExactly("body: BODY ");
    }

    @Test
    void membersOfABodyAreArgumentsHoweverTheyAreComposed() {
        ShapedTool tool = tool(body("{allOf: [{$ref: '#/components/schemas/Named'},"
                        + " {oneOf: [{required: [a], properties: {a: {type: string}}},"
                        + " {required: [b], properties: {b: {type: string}}}]}]}")
                + components());
        assertThat(wires(tool)).containsExactly("name: BODY_MEMBER name", "a: BODY_MEMBER a", "b: BODY_MEMBER b");
        assertThat(tool.description())
                .isEqualTo("Adds a pet. Give the arguments of one of these forms: a; or b. Required: name.");
        assertThat(tool.tool().body()).hasValueSatisfying(body -> {
            assertThat(body.mediaType()).isEqualTo("application/json");
            assertThat(body.required()).isTrue();
            assertThat(body.conditions()).hasSize(1);
        });
    }

    @Test
    void aMemberOfAnObjectTakesWhatOneOfItsFormsTakes() {
        assertThat(tool(body(
                                "{properties: {kind: {type: string}, size: {type: integer}}, oneOf: ["
                                        + "{properties: {kind: {const: cat}, size: {maximum: 9}}}, {properties: {kind: {const: dog}}}]}"))
                        .inputSchema()
                        .path("properties")
                        .toString())
                .isEqualTo("{\"kind\":{\"type\":\"string\",\"description\":\"The kind.\",\"enum\":[\"cat\",\"dog\"]},"
                        + "\"size\":{\"type\":\"integer\",\"description\":\"The size.\"}}");
    }

    @Test
    void membersThatTheApiSetsAreNoArguments() {
        assertThat(wires(tool(body("{required: [id], properties: {id: {type: string, readOnly: true}, name: {}}}"))))
                .containsExactly("name: BODY_MEMBER name");
    }

    @Test
    void membersOfAnOptionalBodyAreOptional() {
        ShapedTool tool =
                tool(body("{required: [a, b], properties: {a: {}, b: {}}}").replace("required: true, ", ""));
        assertThat(tool.tool().arguments()).noneMatch(Argument::required);
        assertThat(tool.description()).endsWith("With a body, these are required: a, b.");
    }

    @Test
    void theMembersOfAQueryStringAreParameters() {
        String form = "application/x-www-form-urlencoded: {schema: {type: object, required: [q], properties:"
                + " {q: {type: string}, tags: {type: array, items: {type: string}}, at: {type: object}}}}";
        List<Argument> arguments = tool(queryString(form)).tool().arguments();
        assertThat(arguments).extracting(Argument::name).containsExactly("q", "tags", "at");
        assertThat(arguments).allMatch(argument -> argument.place().location() == Place.Location.QUERY);
        assertThat(arguments)
                .extracting(argument -> argument.place().serialization().style())
                .containsExactly(Place.Style.FORM, Place.Style.FORM, Place.Style.JSON);
        assertThat(arguments).extracting(Argument::required).containsExactly(true, false, false);
    }

    @Test
    void aQueryStringOfJsonIsOneArgument() {
        List<Argument> arguments = tool(queryString("application/json: {schema: {type: object}}"))
                .tool()
                .arguments();
        assertThat(arguments).extracting(Argument::name).containsExactly("filter");
        assertThat(arguments.get(0).place().serialization().style()).isEqualTo(Place.Style.QUERY_STRING);
    }

    private static String queryString(String content) {
        return document("""
              /pets:
                get:
                  operationId: searchPets
                  summary: Searches the pets.
                  parameters:
                    - {name: filter, in: querystring, required: true, content: {%s}}
                  responses: {}
            """.formatted(content));
    }

    @Test
    void jsonIsTakenWhereThereIsAChoice() {
        String document = body("{}").replace("application/json:", "text/plain: {}, application/vnd.pets+json:");
        assertThat(tool(document).tool().body()).contains(RequestBody.json("application/vnd.pets+json", true));
    }

    @Test
    void aListHidesItsPagesBehindLimitAndCursor() {
        ShapedTool tool = tool(document("""
              /owners/{owner}/pets:
                post:
                  operationId: searchPets
                  parameters:
                    - {name: owner, in: path, required: true, schema: {type: string}}
                    - {name: pageNo, in: query, schema: {type: integer}}
                    - {name: per_page, in: query, schema: {type: integer, maximum: 50, default: 20}}
                    - {name: limit, in: query, schema: {type: integer}}
                  requestBody: {content: {application/json: {schema: {properties: {next_cursor: {}}}}}}
                  responses: {'200': {content: {application/json: {schema: {properties: {data: {type: array}}}}}}}
            """), """
            resource: pets
            singular: pet
            methods:
              search:
                operation: searchPets
                description: Searches the pets of one owner.
                pagination: {style: page, page: pageNo, size: per_page, items: /data, next: /links/next}
            """);
        assertThat(wires(tool))
                .containsExactly(
                        "owner: PATH owner",
                        "limit: QUERY per_page",
                        "limit_query: QUERY limit",
                        "next_cursor_body: BODY_MEMBER next_cursor");
        assertThat(tool.tool().pagination())
                .contains(new Pagination(
                        new PageStyle.PageNumber(query("pageNo"), 1),
                        new PageSize(Optional.of(query("per_page")), OptionalInt.of(50), OptionalInt.of(20)),
                        "/data",
                        Optional.of("/links/next"),
                        PageCounts.NONE,
                        Optional.empty(),
                        List.of(query("pageNo"))));
        assertThat(tool.inputSchema().at("/properties/limit"))
                .hasToString(
                        "{\"type\":\"integer\",\"description\":\"How many items to return at most. The API returns 50 at"
                                + " most.\",\"minimum\":1,\"default\":20}");
        assertThat(tool.inputSchema().at("/properties/next_cursor/type").asText())
                .isEqualTo("string");
    }

    @Test
    void aPathSaysWhereItsIdsComeFrom() {
        List<ShapedTool> tools = shaped(document("""
              /pets: {get: {operationId: listPets, summary: Lists all the pets.}}
              /pets/{petId}:
                get:
                  operationId: getPet
                  summary: Gets one pet.
                  parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
            """)).tools();
        assertThat(tools.get(0)
                        .inputSchema()
                        .at("/properties/petId/description")
                        .asText())
                .isEqualTo("The id of the pet. Get it from list_pets.");
    }

    private static PageParameter query(String name) {
        return new PageParameter(name, PageParameter.In.QUERY);
    }

    private static List<String> wires(ShapedTool tool) {
        return tool.tool().arguments().stream()
                .map(argument -> argument.name() + ": " + argument.place().location() + " "
                        + argument.place().wireName())
                .toList();
    }

    private static String components() {
        return "components: {schemas: {Id: {type: string}, Named: {type: object, required: [name],"
                + " properties: {name: {type: string}}}}}\n";
    }
}
