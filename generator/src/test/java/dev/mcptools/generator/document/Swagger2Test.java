package dev.mcptools.generator.document;

import static dev.mcptools.generator.Given.file;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Swagger2Test {
    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "host: a.com | [{'url':'https://a.com'}]",
                "host: a.com, basePath: /v1/, schemes: [http] | [{'url':'http://a.com/v1'}]",
                "host: 'a.com:80', basePath: v1, schemes: [http, https, ws] | [{'url':'http://a.com:80/v1'},{'url':'https://a.com:80/v1'}]",
                "basePath: /v1 | [{'url':'/v1'}]",
                "x: 1 | "
            })
    void servers(String members, String servers) throws DocumentFault {
        assertThat(read("{swagger: '2.0', paths: {}, " + members + "}").root().path("servers"))
                .hasToString(quoted(servers == null ? "" : servers));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{name: a, in: query, type: integer, maximum: 5, description: d, required: true} | {'name':'a','in':'query','description':'d','required':true,'schema':{'type':'integer','maximum':5}}",
                "{name: a, in: query, type: string, x-nullable: true} | {'name':'a','in':'query','schema':{'type':'string','x-nullable':true,'nullable':true}}",
                "{name: a, in: query, type: array, items: {type: string}} | {'name':'a','in':'query','style':'form','explode':false,'schema':{'type':'array','items':{'type':'string'}}}",
                "{name: a, in: query, type: array, collectionFormat: multi} | {'name':'a','in':'query','style':'form','explode':true,'schema':{'type':'array'}}",
                "{name: a, in: query, type: array, collectionFormat: ssv} | {'name':'a','in':'query','style':'spaceDelimited','explode':false,'schema':{'type':'array'}}",
                "{name: a, in: query, type: array, collectionFormat: pipes} | {'name':'a','in':'query','style':'pipeDelimited','explode':false,'schema':{'type':'array'}}",
                "{name: a, in: header, type: array} | {'name':'a','in':'header','style':'simple','explode':false,'schema':{'type':'array'}}"
            })
    void parameters(String parameter, String expected) throws DocumentFault {
        ApiDocument document = read("{swagger: '2.0', paths: {/a: {get: {parameters: [" + parameter + "]}}}}");
        assertThat(document.root().at("/paths/~1a/get/parameters/0")).hasToString(quoted(expected));
        assertThat(place(document, "/paths/~1a/get/parameters/0")).startsWith("api.yaml:1:");
    }

    @ParameterizedTest
    @CsvSource({"query, tsv", "header, ssv", "path, pipes", "query, other"})
    void aCollectionFormatWithoutAStyleIsSaid(String in, String format) {
        Diagnostics said = new Diagnostics();
        try {
            ApiDocument document = ApiDocument.read(
                    SourceFiles.only(file(
                            "api.yaml",
                            "{swagger: '2.0', paths: {/a: {get: {parameters: [{name: a, in: " + in
                                    + ", type: array, collectionFormat: " + format + "}]}}}}")),
                    List.of(),
                    ReadLimits.DEFAULT,
                    said);
            assertThat(document.root().at("/paths/~1a/get/parameters/0/style").asText())
                    .isEqualTo("collectionFormat: " + format);
        } catch (DocumentFault fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void aBodyHasTheMediaTypesOfItsOperation() throws DocumentFault {
        ApiDocument document = read("""
                swagger: '2.0'
                consumes: [application/json, text/json]
                parameters: {Pet: {name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}}
                paths:
                  /a:
                    parameters: [{$ref: '#/parameters/Pet'}]
                    put: {}
                    post: {consumes: [application/vnd.pet+json], parameters: [{name: n, in: query, type: string}]}
                    patch: {parameters: [{name: pet, in: body, schema: {type: string}}]}
                definitions: {Pet: {type: object, discriminator: kind, properties: {discriminator: {type: string},
                  kind: {type: string, x-nullable: true, example: {discriminator: x}}}}}
                """);
        assertThat(document.root().at("/paths/~1a/put/requestBody"))
                .hasToString(
                        quoted("{'required':true,'content':{'application/json':{'schema':{'$ref':'#/definitions/Pet'}},"
                                + "'text/json':{'schema':{'$ref':'#/definitions/Pet'}}}}"));
        assertThat(document.root().at("/paths/~1a/post/requestBody/content").fieldNames())
                .toIterable()
                .containsExactly("application/vnd.pet+json");
        assertThat(document.root()
                        .at("/paths/~1a/patch/requestBody/content/application~1json/schema/type")
                        .asText())
                .isEqualTo("string");
        JsonNode pet =
                document.resolve(document.root().at("/paths/~1a/put/requestBody/content/application~1json/schema"));
        assertThat(pet)
                .hasToString(quoted("{'type':'object','discriminator':{'propertyName':'kind'},'properties':{"
                        + "'discriminator':{'type':'string'},'kind':{'type':'string','x-nullable':true,'example':"
                        + "{'discriminator':'x'},'nullable':true}}}"));
        assertThat(document.at(pet, "discriminator")).hasToString("api.yaml:10:35");
        assertThat(place(document, "/paths/~1a/put/requestBody/content/text~1json/schema"))
                .isEqualTo("api.yaml:3:57");
    }

    @Test
    void aFormHasPartsIfItHasAFile() throws DocumentFault {
        ApiDocument document = read("""
                swagger: '2.0'
                paths:
                  /a:
                    post:
                      consumes: [application/x-www-form-urlencoded, multipart/form-data]
                      parameters:
                        - {name: photo, in: formData, type: file, required: true, description: A photo.}
                        - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: multi}
                    put: {parameters: [{name: n, in: formData, type: integer}]}
                """);
        assertThat(document.root().at("/paths/~1a/post/requestBody"))
                .hasToString(quoted("{'required':true,'content':{'multipart/form-data':{'schema':{'type':'object',"
                        + "'properties':{'photo':{'type':'string','description':'A photo.','format':'binary'},'tags':{"
                        + "'type':'array','items':{'type':'string'}}},'required':['photo']},'encoding':{'tags':{"
                        + "'style':'form','explode':true}}}}}"));
        assertThat(document.root().at("/paths/~1a/put/requestBody/content").fieldNames())
                .toIterable()
                .containsExactly("application/x-www-form-urlencoded");
        assertThat(place(document, "/paths/~1a/post/requestBody/content/multipart~1form-data/schema/properties/tags"))
                .isEqualTo("api.yaml:8:11");
    }

    @Test
    void responsesHaveContent() throws DocumentFault {
        ApiDocument document = read("""
                swagger: '2.0'
                produces: [application/json]
                responses: {Gone: {description: Gone., schema: {type: string}}}
                paths:
                  /a:
                    get:
                      responses:
                        200: {description: It., schema: {$ref: '#/definitions/A'}, headers: {X: {type: integer}}}
                        404: {$ref: '#/responses/Gone'}
                        204: {description: Nothing.}
                    put: {produces: [image/png], responses: {200: {description: It., schema: {type: file}}}}
                    post: {responses: {200: {$ref: '#/responses/No'}}}
                definitions: {A: {type: object}}
                """);
        assertThat(document.root().at("/paths/~1a/get/responses"))
                .hasToString(quoted("{'200':{'description':'It.','headers':{'X':{'schema':{'type':'integer'}}},"
                        + "'content':{'application/json':{'schema':{'$ref':'#/definitions/A'}}}},'404':{'description':"
                        + "'Gone.','content':{'application/json':{'schema':{'type':'string'}}}},'204':{'description':"
                        + "'Nothing.'}}"));
        assertThat(document.root().at("/paths/~1a/put/responses/200/content"))
                .hasToString(quoted("{'image/png':{'schema':{'type':'string','format':'binary'}}}"));
        assertThat(document.root().at("/paths/~1a/post/responses/200"))
                .hasToString(quoted("{'$ref':'#/responses/No'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: basic, description: d} | {'type':'http','scheme':'basic','description':'d'}",
                "{type: apiKey, in: header, name: X} | {'type':'apiKey','in':'header','name':'X'}",
                "{type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {s: S}} | {'type':'oauth2','flows':{'authorizationCode':{'authorizationUrl':'a','tokenUrl':'t','scopes':{'s':'S'}}}}",
                "{type: oauth2, flow: application, tokenUrl: t} | {'type':'oauth2','flows':{'clientCredentials':{'tokenUrl':'t'}}}",
                "{type: oauth2, flow: implicit, authorizationUrl: a} | {'type':'oauth2','flows':{'implicit':{'authorizationUrl':'a'}}}"
            })
    void securitySchemes(String definition, String expected) throws DocumentFault {
        assertThat(read("{swagger: '2.0', paths: {}, securityDefinitions: {S: " + definition + "}}")
                        .root()
                        .at("/components/securitySchemes/S"))
                .hasToString(quoted(expected));
    }

    @Test
    void filesBesideItAreOfTheSameVersion(@TempDir Path root) throws Exception {
        write(root, "api.yaml", "{swagger: '2.0', produces: [text/json], paths: {/a: {$ref: paths/a.yaml}}}");
        write(
                root,
                "paths/a.yaml",
                "get: {parameters: [{$ref: '../parts.yaml#/body'}], responses: {200: {$ref: '../parts.yaml#/answer'}}}");
        write(
                root,
                "parts.yaml",
                "{body: {name: b, in: body, schema: {$ref: pet.yaml}}, answer: {description: x, schema: {$ref: 'pet.yaml'}}}");
        write(root, "pet.yaml", "{type: object, discriminator: kind, x-nullable: true}");
        ApiDocument document = ApiDocument.read(
                SourceFolder.of(root, "api.yaml", "", 1_000), List.of(), ReadLimits.DEFAULT, diagnostics);
        JsonNode body = document.root().at("/paths/~1a/get/requestBody/content/application~1json/schema");
        JsonNode answer = document.root().at("/paths/~1a/get/responses/200/content/text~1json/schema");
        assertThat(document.resolve(body)).isSameAs(document.resolve(answer));
        assertThat(document.resolve(body))
                .hasToString(quoted(
                        "{'type':'object','discriminator':{'propertyName':'kind'},'x-nullable':true,'nullable':true}"));
        assertThat(document.at(document.resolve(body), "nullable")).hasToString("pet.yaml:1:37");
    }

    @Test
    void theSchemeIsAssumedAndSaid() throws DocumentFault {
        read("{swagger: 2.0, host: a.com, paths: {}}");
        assertThat(diagnostics.sorted()).extracting(Diagnostic::rule).containsExactly("scheme-assumed");
    }

    private static void write(Path root, String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private ApiDocument read(String text) throws DocumentFault {
        return ApiDocument.read(SourceFiles.only(file("api.yaml", text)), List.of(), ReadLimits.DEFAULT, diagnostics);
    }

    private static String place(ApiDocument document, String pointer) {
        return document.index()
                .at(document.root(), JsonPointer.compile(pointer))
                .toString();
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
