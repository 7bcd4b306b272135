package dev.mcptools.octapipe.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.spec.OctapipeDocument.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OctapipeDocumentTest {

    private static final Set<String> EVIDENCE = Set.of("S", "K", "R", "W", "O", "I");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z]+([A-Z][a-z]+)*");

    private final OctapipeDocument document = OctapipeDocument.read();

    @Test
    void anIndependentParserReadsItWithoutAMessage() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(Resources.text(Resources.path(Resources.DOCUMENT)), null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(result.getOpenAPI().getPaths())
                .hasSize(document.tree().path("paths").size());
    }

    @Test
    void holdsTheWholeInventory() {
        assertThat(document.operations())
                .hasSize(45)
                .allSatisfy((id, operation) -> assertThat(id).matches(CAMEL_CASE));
    }

    @Test
    void everyOperationSaysWhereItIsKnownFrom() {
        assertThat(document.operations().values()).allSatisfy(operation -> {
            List<String> codes = texts(operation.node().path("x-evidence"));
            assertThat(codes)
                    .as(operation.id())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSubsetOf(EVIDENCE);
        });
    }

    @Test
    void whatIsPartlyInferredSaysWhichPart() {
        assertThat(document.operations().values())
                .filteredOn(operation -> {
                    List<String> codes = texts(operation.node().path("x-evidence"));
                    return codes.contains("I") && codes.size() > 1;
                })
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.node().path("description").asText())
                        .as(operation.id())
                        .contains("inferred"));
    }

    @Test
    void everyOperationHasASummaryAndATagThatIsDeclared() {
        List<String> declared = document.tree().path("tags").findValuesAsText("name");

        assertThat(document.operations().values()).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText())
                    .as(operation.id())
                    .isNotBlank();
            assertThat(texts(operation.node().path("tags")))
                    .as(operation.id())
                    .hasSize(1)
                    .isSubsetOf(declared);
        });
    }

    @Test
    void onlySigningInNeedsNoToken() {
        assertThat(document.operations().values())
                .filteredOn(operation -> operation.node().has("security"))
                .singleElement()
                .satisfies(login -> {
                    assertThat(login.id()).isEqualTo("login");
                    assertThat(login.node().path("security")).isEmpty();
                });
        assertThat(document.tree().path("security").path(0).has("bearerAuth")).isTrue();
    }

    @Test
    void everyPathParameterIsDeclaredOnceAndRequired() {
        assertThat(document.operations().values()).allSatisfy(operation -> {
            List<String> declared = new ArrayList<>();
            for (JsonNode reference : operation.parameters()) {
                JsonNode parameter = document.resolved(reference);
                if (parameter.path("in").asText().equals("path")) {
                    assertThat(parameter.path("required").asBoolean())
                            .as(operation.id())
                            .isTrue();
                    declared.add("{" + parameter.path("name").asText() + "}");
                }
            }
            List<String> inPath = Pattern.compile("\\{\\w+}")
                    .matcher(operation.pointer())
                    .results()
                    .map(match -> match.group())
                    .toList();
            assertThat(declared).as(operation.id()).containsExactlyElementsOf(inPath);
        });
    }

    @Test
    void listsArePagedByPageAndLimit() {
        assertThat(document.operations().values())
                .filteredOn(operation -> operation.id().startsWith("list"))
                .hasSize(10)
                .allSatisfy(operation -> {
                    assertThat(limit(operation).path("schema").path("maximum").asInt())
                            .isEqualTo(15);
                    JsonNode answer =
                            document.resolved(document.responseSchema(operation, document.success(operation)));
                    JsonNode items = answer.path("type").asText().equals("array")
                            ? answer.path("items")
                            : answer.at("/properties/data/items");
                    assertThat(items.isObject()).as(operation.id()).isTrue();
                });
    }

    @Test
    void whatIsDeletedAnswersWithoutABody() {
        assertThat(document.operations().values())
                .filteredOn(operation -> operation.pointer().endsWith("/delete"))
                .hasSize(6)
                .allSatisfy(operation -> {
                    assertThat(document.success(operation)).isEqualTo("204");
                    assertThat(document.resolved(operation.node().at("/responses/204"))
                                    .has("content"))
                            .isFalse();
                });
    }

    @Test
    void everyAnswerTellsTheRateLimitAndA429WhenToComeBack() {
        assertThat(document.operations().values()).allSatisfy(operation -> {
            JsonNode responses = operation.node().path("responses");
            assertThat(names(responses)).as(operation.id()).contains("401", "429");
            responses.forEach(
                    response -> assertThat(names(document.resolved(response).path("headers")))
                            .as(operation.id())
                            .contains("X-RateLimit-Limit", "X-RateLimit-Remaining"));
            assertThat(names(document.resolved(responses.path("429")).path("headers")))
                    .contains("Retry-After", "X-RateLimit-Reset");
        });
    }

    @Test
    void everythingIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        for (String kind : List.of("parameters", "headers", "responses", "schemas", "securitySchemes")) {
            document.tree().at("/components/" + kind).properties().forEach(component -> {
                String place = "/components/" + kind + "/" + component.getKey();
                describedOrListed(component.getValue(), place, undescribed);
            });
        }
        collectUndescribed(document.tree(), "", undescribed);

        assertThat(undescribed).isEmpty();
    }

    @Test
    void noComponentIsLeftOver() {
        Set<String> referred = new TreeSet<>(document.tree().findValuesAsText("$ref"));
        Set<String> present = new TreeSet<>();
        for (String kind : List.of("parameters", "headers", "responses", "schemas")) {
            names(document.tree().at("/components/" + kind))
                    .forEach(name -> present.add("#/components/" + kind + "/" + name));
        }

        assertThat(referred).isEqualTo(present);
    }

    private JsonNode limit(Operation operation) {
        return operation.parameters().stream()
                .map(document::resolved)
                .filter(parameter -> parameter.path("name").asText().equals("limit"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation.id() + " has no limit"));
    }

    /** Parameters, and members of every {@code properties} at any depth: what an argument of a tool can come from. */
    private void collectUndescribed(JsonNode node, String place, List<String> undescribed) {
        node.properties().forEach(member -> {
            String at = place + "/" + member.getKey();
            if (member.getKey().equals("properties")) {
                member.getValue()
                        .properties()
                        .forEach(property ->
                                describedOrListed(property.getValue(), at + "/" + property.getKey(), undescribed));
            }
            collectUndescribed(member.getValue(), at, undescribed);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            String at = place + "/" + i;
            if (place.endsWith("/parameters")) {
                describedOrListed(node.get(i), at, undescribed);
            }
            collectUndescribed(node.get(i), at, undescribed);
        }
    }

    private void describedOrListed(JsonNode node, String place, List<String> undescribed) {
        if (node.path("description").asText().isBlank()
                && document.resolved(node).path("description").asText().isBlank()) {
            undescribed.add(place);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
