package dev.mcptools.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One argument of a tool and where its value goes.
 *
 * @param name the key in the flat argument object
 * @param place where in the request the value goes
 * @param type its type in Java
 * @param required whether a call without it is refused
 * @param nullable whether null may be given, which then reaches the wire
 * @param description what the documents say of it, without the sentence that names its source
 * @param from where its value comes from
 * @param schema its schema as it stands in the document, references not followed
 * @param declaredAt its place in the document
 * @param example what the document gives as an example of it, outside of its schema
 * @param fields that fields describe it which the users of the API define
 * @param inside where values inside of it come from
 */
public record Argument(
        String name,
        Place place,
        ValueType type,
        boolean required,
        boolean nullable,
        String description,
        Optional<Source> from,
        JsonNode schema,
        SourceLocation declaredAt,
        Optional<JsonNode> example,
        Optional<FieldArgument> fields,
        List<InnerSource> inside) {

    public Argument {
        inside = List.copyOf(inside);
    }

    /** An argument that no fields describe, and inside of which nothing comes from anywhere. */
    public Argument(
            String name,
            Place place,
            ValueType type,
            boolean required,
            boolean nullable,
            String description,
            Optional<Source> from,
            JsonNode schema,
            SourceLocation declaredAt,
            Optional<JsonNode> example) {
        this(
                name,
                place,
                type,
                required,
                nullable,
                description,
                from,
                schema,
                declaredAt,
                example,
                Optional.empty(),
                List.of());
    }

    /** {@return what leads to its ids: to the argument, or to its items if it is an array} */
    public ArgumentPath path() {
        ArgumentPath path = ArgumentPath.to(name);
        return type instanceof ValueType.ListOf ? path.items() : path;
    }

    /** {@return the same argument, to be got from one of these tools or from none} */
    Argument withSources(Set<String> names) {
        return from(from.filter(source -> names.contains(source.tool())))
                .with(inside.stream()
                        .filter(inner -> names.contains(inner.from().tool()))
                        .toList());
    }

    /** {@return the same argument, which comes from there} */
    public Argument with(Source source) {
        return from(Optional.of(source));
    }

    /** {@return the same argument, inside of which values come from there} */
    public Argument with(List<InnerSource> sources) {
        return copy(from, fields, sources);
    }

    private Argument from(Optional<Source> source) {
        return copy(source, fields, inside);
    }

    /** {@return the same argument, described by the fields of one of these resources or by none} */
    Argument withFieldsOf(Set<String> resources) {
        return copy(from, fields.filter(described -> resources.contains(described.resource())), inside);
    }

    private Argument copy(Optional<Source> source, Optional<FieldArgument> described, List<InnerSource> sources) {
        return new Argument(
                name,
                place,
                type,
                required,
                nullable,
                description,
                source,
                schema,
                declaredAt,
                example,
                described,
                sources);
    }
}
