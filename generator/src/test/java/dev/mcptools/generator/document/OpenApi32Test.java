package dev.mcptools.generator.document;

import static dev.mcptools.generator.Given.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.model.Access;
import org.junit.jupiter.api.Test;

class OpenApi32Test {
    private static final String PATHS = """
            paths:
              /pets:
                query: {summary: Searches the pets., responses: {'200': {description: x, content: {application/json: {$ref: '#/components/mediaTypes/Pets'}}}}}
                additionalOperations:
                  COPY: {summary: Copies all the pets.}
                  'A B': {summary: Is no method.}
            components:
              mediaTypes: {Pets: {schema: {type: object, properties: {name: {type: string}}}}}
            """;

    @Test
    void moreMethodsAreServed() {
        Outcome outcome = outcome("openapi: 3.2.0\n" + PATHS);
        assertThat(outcome.diagnostics()).noneMatch(each -> each.severity() == Severity.ERROR);
        assertThat(outcome.shaped().orElseThrow().tools())
                .extracting(each -> each.tool().operation().httpMethod() + " "
                        + each.tool().access() + " " + each.tool().idempotent())
                .containsExactlyInAnyOrder("QUERY " + Access.READ + " true", "COPY " + Access.WRITE + " false");
        assertThat(outcome.shaped().orElseThrow().tools())
                .anySatisfy(each -> assertThat(each.outputSchema().toString()).contains("\"name\""));
        assertThat(outcome.diagnostics())
                .anySatisfy(each -> assertThat(each.rule() + each.at()).isEqualTo("invalid-documentapi.yaml:7:7"));
    }

    @Test
    void earlierVersionsHaveThemNot() {
        assertThat(outcome("openapi: 3.1.0\n" + PATHS).report().orElseThrow().operations())
                .isZero();
    }

    @Test
    void whatNoToolCanActUponIsNamed() {
        Outcome outcome = outcome("""
                openapi: 3.2.0
                jsonSchemaDialect: https://example.com/dialect
                webhooks: {changed: {post: {}}}
                paths:
                  /pets:
                    get:
                      summary: Lists all the pets.
                      parameters: [{name: a, in: query, schema: {type: object, properties: {itemSchema: {type: object}, x: {$dynamicRef: '#x'}}}}]
                      callbacks: {x: {}}
                      responses: {'200': {description: x, content: {application/jsonl: {itemSchema: {type: object}}}}}
                components: {$ref: other.yaml}
                """);
        assertThat(outcome.diagnostics().stream()
                        .filter(each -> each.rule().matches("not-served|unknown-dialect|reference-not-allowed"))
                        .map(each -> each.rule() + "@" + each.at().line()))
                .containsExactly(
                        "unknown-dialect@2",
                        "not-served@3",
                        "not-served@8",
                        "not-served@9",
                        "not-served@10",
                        "reference-not-allowed@11");
    }
}
