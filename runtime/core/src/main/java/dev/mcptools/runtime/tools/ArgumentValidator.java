package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks arguments against the schema that clients are shown, or against the one that says all where that one does not. It
 * is read when it is first needed.
 */
final class ArgumentValidator {
    /** Beyond these, more of the same help nobody. */
    static final int MAX_PROBLEMS = 20;

    private static final int MAX_NUMBER_MAGNITUDE = 10_000;

    private final SchemaResource resource;
    private final Map<String, ArgumentSource> sources;
    private volatile Optional<Compiled> compiled = Optional.empty();

    /** Checks against a schema of whose arguments nobody knows where they come from. */
    ArgumentValidator(SchemaResource resource) {
        this(resource, Map.of());
    }

    /**
     * Checks against a schema.
     *
     * @param resource the schema
     * @param sources where the values of arguments come from
     */
    ArgumentValidator(SchemaResource resource, Map<String, ArgumentSource> sources) {
        this.resource = resource;
        this.sources = sources;
    }

    static ArgumentValidator of(ToolDescriptor descriptor) {
        return new ArgumentValidator(descriptor.exactSchema().orElse(descriptor.inputSchema()), descriptor.sources());
    }

    /** {@return what is wrong with {@code arguments}; nothing if the schema accepts them} */
    List<ArgumentProblem> problems(ObjectNode arguments) {
        if (hasMonstrousNumber(arguments)) {
            return List.of(new ArgumentProblem("arguments", "hold a number with an exponent beyond all use"));
        }
        Compiled current = compiled();
        List<Error> errors = current.schema().validate(arguments);
        return errors.isEmpty() ? List.of() : current.phrased(errors);
    }

    // Compiling twice does no harm, so no thread waits for another.
    private Compiled compiled() {
        Compiled current = compiled.orElseGet(() -> Compiled.of(resource, sources));
        compiled = Optional.of(current);
        return current;
    }

    // 1e1000000000 is short on the wire, but takes gigabytes when "multipleOf" or an integer is made of it.
    private static boolean hasMonstrousNumber(JsonNode node) {
        if (node.isBigDecimal()) {
            return Math.abs((long) node.decimalValue().scale()) > MAX_NUMBER_MAGNITUDE;
        }
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                if (hasMonstrousNumber(child)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A schema, ready to check with, and what its errors are phrased by. */
    private record Compiled(Schema schema, ProblemPhrases phrases, BodyForms forms) {

        private static Compiled of(SchemaResource resource, Map<String, ArgumentSource> sources) {
            try {
                JsonNode tree = Json.MAPPER.readTree(resource.bytes());
                return new Compiled(
                        Registry.SHARED.getSchema(tree), new ProblemPhrases(tree, sources), BodyForms.of(tree));
            } catch (IOException e) {
                throw new UncheckedIOException("The schema " + resource.name() + " is no JSON", e);
            }
        }

        private List<ArgumentProblem> phrased(List<Error> errors) {
            Set<ArgumentProblem> problems = new LinkedHashSet<>();
            // Of a wrong member it would be said, too, that it is of no form.
            errors.stream()
                    .filter(error -> forms.of(error).isEmpty())
                    .forEach(error -> problems.add(phrases.of(error)));
            if (problems.isEmpty()) {
                errors.forEach(error -> forms.of(error).ifPresent(problems::add));
            }
            List<ArgumentProblem> all = new ArrayList<>(problems);
            if (all.size() <= MAX_PROBLEMS) {
                return all;
            }
            List<ArgumentProblem> first = new ArrayList<>(all.subList(0, MAX_PROBLEMS));
            first.add(new ArgumentProblem(
                    "arguments", "have " + (all.size() - MAX_PROBLEMS) + " more problems that are not listed"));
            return first;
        }
    }

    /** Loaded with the first schema: it takes longer than all that follows. */
    private static final class Registry {
        // Other formats are written in too many ways by too many APIs: "time" without a zone, relative "uri-reference".
        private static final Set<String> ASSERTED_FORMATS = Set.of("uuid", "date", "date-time", "email", "uri");

        private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
                .formats(formats -> formats.keySet().retainAll(ASSERTED_FORMATS))
                .build();

        private static final SchemaRegistry SHARED = SchemaRegistry.withDialect(
                DIALECT,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .losslessNarrowing(true)
                                .regularExpressionFactory(BoundedRegex::compile)
                                .build())
                        // A $ref is inside the schema, or it is not followed.
                        .schemaLoader(loader -> loader.block(iri -> true)));
    }
}
