package dev.mcptools.generator.document;

import static dev.mcptools.generator.Given.document;
import static dev.mcptools.generator.Given.operation;
import static dev.mcptools.generator.Given.outcome;
import static dev.mcptools.generator.Given.said;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Severity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDocumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openapi: 4.0.0 | The member `openapi` is \"4.0.0\", which is no version known here.",
                "openapi: '3' | The member `openapi` is \"3\", which is no version known here.",
                "openapi: 3.1 | The member `openapi` is 3.1, not a text such as \"3.1.0\".",
                "openapi: 3.3.0 | The member `openapi` is \"3.3.0\", which is no version known here.",
                "swagger: '1.2' | Swagger 1.2 documents are not served.",
                "info: {} | The file holds no OpenAPI document: it has no member `openapi`.",
                "- openapi | The file holds no OpenAPI document: its root is no object."
            })
    void aVersionThatIsNotServedIsNamed(String text, String message) {
        Outcome outcome = outcome(text);
        assertThat(said(outcome, Severity.ERROR)).containsExactly("unsupported-version@1:1");
        assertThat(outcome.diagnostics().get(0).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.0.4", "3.1.0", "3.1.1", "3.1.0-rc1", "3.2.0"})
    void theseVersionsAreServed(String version) {
        assertThat(tool(operation("").replace("3.1.0", version)).tool().name()).isEqualTo("list_pets");
    }

    @Test
    void aReferenceToAnotherHostIsNeverFetched() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger hits = new AtomicInteger();
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            Outcome outcome = outcome(operation("      parameters: [{$ref: 'http://127.0.0.1:"
                    + server.getAddress().getPort() + "/p.yaml'}]\n"));
            assertThat(said(outcome, Severity.ERROR)).containsExactly("external-reference@8:21");
        } finally {
            server.stop(0);
        }
        assertThat(hits).hasValue(0);
    }

    @Test
    void aReferenceToAFileIsNeverRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "type: string\ndescription: hunter2\n");
        for (String reference : new String[] {
            secret.toUri().toString(),
            secret.toString(),
            "../../../etc/hostname",
            "jar:file:/x.jar!/y",
            "classpath:x",
            "%2e%2e/x"
        }) {
            Outcome outcome = outcome(
                    operation("      parameters: [{name: a, in: query, schema: {$ref: '" + reference + "'}}]\n"));
            assertThat(said(outcome, Severity.ERROR)).containsExactly("external-reference@8:50");
            assertThat(outcome.diagnostics().toString()).doesNotContain("hunter2");
        }
    }

    @Test
    void aReferenceThatLeadsNowhereCostsOneOperationAlone() {
        Outcome outcome = outcome(operation("""
                      parameters: [{$ref: '#/components/parameters/None'}]
                    post: {summary: Adds a pet to them.}
                """));
        assertThat(said(outcome, Severity.ERROR)).isEmpty();
        assertThat(said(outcome, Severity.WARNING)).contains("unresolvable-reference@8:21");
        assertThat(outcome.shaped().orElseThrow().tools()).hasSize(1);
        assertThat(outcome.report().orElseThrow().withoutTool())
                .extracting(each -> each.operation().id() + ": " + each.reason())
                .containsExactly(
                        "listPets: The reference \"#/components/parameters/None\" leads nowhere in this document.");
    }

    @Test
    void aReferenceInsideASchemaThatLeadsNowhereCostsOneOperationAlone() {
        Outcome outcome = outcome(operation("""
                      parameters:
                        - {name: a, in: query, schema: {type: object, properties: {b: {$ref: '#/no'}}}}
                    post: {summary: Adds a pet to them.}
                """));
        assertThat(outcome.shaped().orElseThrow().toolset().tools())
                .extracting(tool -> tool.operation().httpMethod())
                .containsExactly("POST");
    }

    @Test
    void aCircleOfReferencesIsNamed() {
        Outcome outcome = outcome(operation("""
                      parameters: [{$ref: '#/components/parameters/A'}]
                components:
                  parameters:
                    A: {$ref: '#/components/parameters/B'}
                    B: {$ref: '#/components/parameters/A'}
                """));
        assertThat(outcome.diagnostics())
                .filteredOn(diagnostic -> diagnostic.rule().equals("reference-cycle"))
                .singleElement()
                .extracting(diagnostic -> diagnostic.message())
                .isEqualTo("The reference leads back to itself: #/components/parameters/A -> #/components/parameters/B"
                        + " -> #/components/parameters/A.");
    }

    @Test
    void aReferenceToItselfIsACircleToo() {
        Outcome outcome = outcome(operation("""
                      parameters: [{$ref: '#/components/parameters/A'}]
                components: {parameters: {A: {$ref: '#/components/parameters/A'}}}
                """));
        assertThat(said(outcome, Severity.WARNING)).contains("reference-cycle@9:31");
    }

    @Test
    void aReferenceMayLeadAnywhereInTheDocument() {
        assertThat(tool(operation("""
                              parameters: [{$ref: '#/paths/~1pets/get/x-parameters/a%20b'}]
                              x-parameters: {a b: {name: q, in: query, schema: {type: string}}}
                        """)).tool().arguments())
                .singleElement()
                .extracting(argument -> argument.name())
                .isEqualTo("q");
    }

    @Test
    void aPathItemMayBeAReference() {
        assertThat(tool(document("  /pets: {$ref: '#/components/pathItems/Pets'}\n")
                                + "components: {pathItems: {Pets: {get: {summary: Lists all the pets.}}}}\n")
                        .tool()
                        .name())
                .isEqualTo("get_pets");
    }
}
