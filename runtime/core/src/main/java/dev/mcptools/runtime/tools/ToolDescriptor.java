package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.runtime.fields.FieldArgument;
import dev.mcptools.runtime.fields.FieldSource;
import dev.mcptools.runtime.fields.FieldUse;
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What clients are shown of a tool, and what the runtime has to know of it.
 *
 * @param name what clients call
 * @param title a short name for people
 * @param description what the model reads
 * @param inputSchema the schema that clients are shown
 * @param exactSchema what arguments are validated against where {@code inputSchema} does not say all: nothing is cut or
 *     shortened, what is shared or holds itself stands under {@code $defs}, and the forms of a body in {@code allOf} at the
 *     root; without the latter, clients are shown it in {@link SchemaForm#DEFS}. Empty if {@code inputSchema} says all
 * @param outputSchema the schema of {@code structuredContent}; what is sent conforms to it
 * @param exactOutput one with {@code $defs} that says more, which clients are shown in {@link SchemaForm#DEFS}; what is sent
 *     conforms to it too. Empty if {@code outputSchema} says all
 * @param access what a call can do
 * @param idempotent whether a second call with the same arguments changes nothing more
 * @param openWorld whether a call reaches beyond the closed world of one API and its users: sends mail, publishes, fetches
 *     from anywhere
 * @param resource the plural name of what it works on
 * @param method what it does with it: {@code list}, {@code get}, {@code bulk_update}
 * @param tags the tags of the resource and of the method
 * @param pagination how a list goes on after its first page
 * @param bulk what it does to many records at once
 * @param answer what is changed in the API's answers before they are passed on
 * @param job what the operation starts and does not wait for; empty if it has done all when it answers
 * @param fields how callers choose the members of an answer
 * @param wireNames the API's own names of those arguments that are shown under another one, by the name shown
 * @param customFields the arguments that fields describe which the users of the API define
 * @param identity what tells the items of the tool's list apart
 * @param sources where the values of arguments come from, by argument or what leads inside of one
 */
public record ToolDescriptor(
        String name,
        String title,
        String description,
        SchemaResource inputSchema,
        Optional<SchemaResource> exactSchema,
        Optional<SchemaResource> outputSchema,
        Optional<SchemaResource> exactOutput,
        Access access,
        boolean idempotent,
        boolean openWorld,
        String resource,
        String method,
        List<String> tags,
        Optional<Pagination> pagination,
        Optional<Bulk> bulk,
        AnswerRules answer,
        Optional<PolledJob> job,
        Optional<Fields> fields,
        Map<String, WireName> wireNames,
        List<FieldArgument> customFields,
        Optional<Identity> identity,
        Map<String, ArgumentSource> sources) {

    public ToolDescriptor {
        tags = List.copyOf(tags);
        wireNames = Map.copyOf(wireNames);
        customFields = List.copyOf(customFields);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** {@return what results are held against: the most that clients can be told} */
    Optional<SchemaResource> checkedOutput() {
        return exactOutput.or(() -> outputSchema);
    }

    /** {@return whether the schema of its results lets a sentence stand in the member {@code note}} */
    public boolean takesNote() {
        return new OutputSchema(checkedOutput()).get().member("note").allows(TextNode.valueOf(""));
    }

    /** {@return a builder for the tool of this name} */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Names each part of a descriptor where it is given. */
    public static final class Builder {
        private final String name;
        private Optional<String> title = Optional.empty();
        private Optional<String> description = Optional.empty();
        private Optional<SchemaResource> inputSchema = Optional.empty();
        private Optional<SchemaResource> exactSchema = Optional.empty();
        private Optional<SchemaResource> outputSchema = Optional.empty();
        private Optional<SchemaResource> exactOutput = Optional.empty();
        private Access access = Access.DESTRUCTIVE;
        private boolean idempotent;
        private boolean openWorld = true;
        private String resource = "";
        private String method = "";
        private final List<String> tags = new ArrayList<>();
        private Optional<Pagination> pagination = Optional.empty();
        private Optional<Bulk> bulk = Optional.empty();
        private AnswerRules answer = AnswerRules.NONE;
        private Optional<PolledJob> job = Optional.empty();
        private Optional<Fields> fields = Optional.empty();
        private final Map<String, WireName> wireNames = new HashMap<>();
        private final List<FieldArgument> customFields = new ArrayList<>();
        private Optional<Identity> identity = Optional.empty();
        private final Map<String, ArgumentSource> sources = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** A short name for people; the tool's name if not given. */
        public Builder title(String text) {
            title = Optional.of(text);
            return this;
        }

        /** What the model reads. */
        public Builder description(String text) {
            description = Optional.of(text);
            return this;
        }

        /** The schema of the arguments. */
        public Builder inputSchema(SchemaResource schema) {
            inputSchema = Optional.of(schema);
            return this;
        }

        /** What arguments are validated against, with {@code $defs}; the input schema if not given. */
        public Builder exactSchema(SchemaResource schema) {
            exactSchema = Optional.of(schema);
            return this;
        }

        /** The schema of {@code structuredContent}. */
        public Builder outputSchema(SchemaResource schema) {
            outputSchema = Optional.of(schema);
            return this;
        }

        /** The schema of {@code structuredContent} with {@code $defs}; the output schema if not given. */
        public Builder exactOutput(SchemaResource schema) {
            exactOutput = Optional.of(schema);
            return this;
        }

        /** What a call can do; {@link Access#DESTRUCTIVE} if not given. */
        public Builder access(Access value) {
            access = value;
            return this;
        }

        /** Whether a second call with the same arguments changes nothing more; false if not given. */
        public Builder idempotent(boolean value) {
            idempotent = value;
            return this;
        }

        /** Whether a call reaches beyond the closed world of one API and its users; true if not given, as MCP has it. */
        public Builder openWorld(boolean value) {
            openWorld = value;
            return this;
        }

        /** The plural name of what it works on. */
        public Builder resource(String value) {
            resource = value;
            return this;
        }

        /** What it does with its resource. */
        public Builder method(String value) {
            method = value;
            return this;
        }

        /** Adds tags. */
        public Builder tags(String... values) {
            tags.addAll(List.of(values));
            return this;
        }

        /** How the list goes on after its first page. */
        public Builder pagination(Pagination value) {
            pagination = Optional.of(value);
            return this;
        }

        /** What it does to many records at once. */
        public Builder bulk(Bulk value) {
            bulk = Optional.of(value);
            return this;
        }

        /** What is changed in the API's answers. */
        public Builder answer(AnswerRules rules) {
            answer = rules;
            return this;
        }

        /** What the operation starts and does not wait for: calls do. */
        public Builder job(PolledJob value) {
            job = Optional.of(value);
            return this;
        }

        /** How callers choose the members of an answer; not at all if not given. */
        public Builder fields(Fields value) {
            fields = Optional.of(value);
            return this;
        }

        /** Says that the API knows this argument by another name, so that its errors are passed on with this one. */
        public Builder argument(String name, RequestPart part, String wireName) {
            wireNames.put(name, new WireName(part, wireName));
            return this;
        }

        /** What tells the items of its list apart, so that other tools take their names for their ids. */
        public Builder identity(Identity value) {
            identity = Optional.of(value);
            return this;
        }

        /** Says which tool gives the value of this argument, so that answers can point to it. */
        public Builder from(String argument, String tool) {
            return from(argument, ArgumentSource.of(tool));
        }

        /**
         * Says where the value of this argument comes from.
         *
         * @param argument its name, or what leads inside: {@code values.stage}, {@code rows[].stage}. A dot, a bracket or a
         *     backslash in a name has a backslash before it
         */
        public Builder from(String argument, ArgumentSource source) {
            sources.put(argument, source);
            return this;
        }

        /**
         * Says that fields describe this argument which the users of the API define.
         *
         * @param argument its name
         * @param source where they are defined
         * @param owner the argument that has the id of the owner of the fields
         * @param use what the argument has to do with them
         */
        public Builder customFields(String argument, FieldSource source, String owner, FieldUse use) {
            customFields.add(new FieldArgument(argument, source, owner, use));
            return this;
        }

        /**
         * {@return the descriptor}
         *
         * @throws IllegalStateException if description or input schema was not given
         */
        public ToolDescriptor build() {
            return new ToolDescriptor(
                    name,
                    title.orElse(name),
                    description.orElseThrow(() -> missing("description")),
                    inputSchema.orElseThrow(() -> missing("inputSchema")),
                    exactSchema,
                    outputSchema,
                    exactOutput,
                    access,
                    idempotent,
                    openWorld,
                    resource,
                    method,
                    tags,
                    pagination,
                    bulk,
                    answer,
                    job,
                    fields,
                    wireNames,
                    customFields,
                    identity,
                    sources);
        }

        private IllegalStateException missing(String part) {
            return new IllegalStateException("Tool " + name + " has no " + part + ".");
        }
    }
}
