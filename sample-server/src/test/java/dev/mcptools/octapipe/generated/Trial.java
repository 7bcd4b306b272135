package dev.mcptools.octapipe.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFolder;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.report.Report;
import dev.mcptools.runtime.tools.SchemaResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * One document put through the generator, and what it made put through everything that could refuse it.
 *
 * @param outcome what the generator says of the document
 * @param faults what no document may lead to; each is a fault of this project
 */
record Trial(Outcome outcome, List<String> faults) {
    /** Clients refuse other names; see docs/rules.md, {@code invalid-tool-name}. */
    private static final Pattern TOOL_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private static final Pattern ARGUMENT = Pattern.compile("[a-zA-Z0-9_.-]{1,64}");
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final YAMLMapper YAML =
            new YAMLMapper(YAMLFactory.builder().loaderOptions(roomy()).build());
    private static final Schema META_SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private static LoaderOptions roomy() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    /** {@return what comes of a document} */
    static Trial of(Path folder, Path document) throws IOException {
        Outcome outcome = Generator.shape(request(folder, document));
        List<String> faults = new ArrayList<>();
        if (outcome.report().isPresent()) {
            count(outcome.report().orElseThrow(), Files.readAllBytes(folder.resolve(document)), faults);
        }
        outcome.shaped().ifPresent(shaped -> {
            shaped.tools().forEach(tool -> inspect(tool, faults));
            load(shaped, faults);
        });
        if (outcome.shaped().isEmpty()) {
            explain(outcome, faults);
        }
        return new Trial(outcome, faults);
    }

    private static GenerationRequest request(Path folder, Path document) throws IOException {
        return new GenerationRequest(
                SourceFolder.of(folder, document.toString(), "", ReadLimits.DEFAULT.bytes()),
                List.of(),
                List.of(),
                GenerationOptions.inPackage(GeneratedApi.PACKAGE));
    }

    /** Operations in are tools and reported ones out. */
    private static void count(Report report, byte[] document, List<String> faults) throws IOException {
        JsonNode paths = YAML.readTree(document).path("paths");
        long written = paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .filter(member ->
                        METHODS.contains(member.getKey()) && member.getValue().isObject())
                .count();
        boolean elsewhere = paths.properties().stream()
                .anyMatch(path -> path.getValue().has("$ref") || path.getValue().has("additionalOperations"));
        if (report.operations() < written || (report.operations() > written && !elsewhere)) {
            faults.add(written + " operations in the file, " + report.operations() + " in the report");
        }
        if (report.operations() != report.tools() + report.withoutTool().size()) {
            faults.add(report.operations() + " operations, " + report.tools() + " tools and "
                    + report.withoutTool().size() + " without one");
        }
    }

    private static void inspect(ShapedTool shaped, List<String> faults) {
        String name = shaped.tool().name();
        if (!TOOL_NAME.matcher(name).matches()) {
            faults.add("the name " + name);
        }
        shaped.inputSchema().path("properties").fieldNames().forEachRemaining(argument -> {
            if (!ARGUMENT.matcher(argument).matches()) {
                faults.add(name + " has the argument " + argument);
            }
        });
        for (String union : List.of("oneOf", "anyOf", "allOf", "$ref")) {
            if (shaped.inputSchema().has(union)) {
                faults.add(name + " has " + union + " at the root");
            }
        }
        validate(name, shaped.inputSchema(), faults);
        Stream.concat(shaped.exactSchema().stream(), shaped.exactOutput().stream())
                .forEach(schema -> {
                    validate(name, schema, faults);
                    unresolved(schema, schema.path("$defs"), reference -> faults.add(name + " refers to " + reference));
                });
        shaped.outputSchema().ifPresent(schema -> validate(name, schema, faults));
    }

    private static void validate(String tool, ObjectNode schema, List<String> faults) {
        META_SCHEMA.validate(schema.toString(), InputFormat.JSON).forEach(error -> faults.add(tool + ": " + error));
    }

    /** What refers to a definition that is not there. A member may be called {@code $ref}; then it has an object. */
    private static void unresolved(JsonNode node, JsonNode definitions, Consumer<String> unresolved) {
        String reference = node.path("$ref").asText();
        if (!reference.isEmpty() && !definitions.has(reference.replace("#/$defs/", ""))) {
            unresolved.accept(reference);
        }
        node.forEach(child -> unresolved(child, definitions, unresolved));
    }

    private static void load(Shaped shaped, List<String> faults) {
        try {
            Set<String> names = new HashSet<>();
            GeneratedApi.of(shaped).registry().tools().forEach(tool -> {
                names.add(tool.descriptor().name());
                tool.descriptor().inputSchema().bytes();
                tool.descriptor().exactSchema().ifPresent(SchemaResource::bytes);
            });
            if (names.size() != shaped.tools().size()) {
                faults.add(shaped.tools().size() + " tools made " + names.size());
            }
        } catch (AssertionError | ReflectiveOperationException | IOException e) {
            faults.add("what was generated cannot be used: " + e.getMessage());
        }
    }

    /** Whoever has to act on an error knows where it is and what to do. */
    private static void explain(Outcome outcome, List<String> faults) {
        List<Diagnostic> errors = errors(outcome);
        if (errors.isEmpty()) {
            faults.add("neither tools nor errors");
        }
        errors.stream()
                .filter(error -> error.message().isBlank() || error.hint().isEmpty())
                .forEach(error -> faults.add("an error that does not help: " + error));
    }

    static List<Diagnostic> errors(Outcome outcome) {
        return outcome.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }
}
