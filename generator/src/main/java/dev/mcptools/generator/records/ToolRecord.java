package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Access;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people wrote about one tool: a method of a record, or {@code x-mcp} on an operation of the document. What is
 * empty is derived.
 *
 * @param name the tool's name, instead of the one that resource and method make
 * @param title a short name for people
 * @param description the documentation for the model
 * @param arguments by name, what is said of arguments
 * @param pagination how a list goes on, or that it does not
 * @param bulk that it changes many records at once, and how
 * @param job the work that a call starts
 * @param identity what tells the items of a list apart
 * @param tags more tags
 * @param access what a call can do
 * @param idempotent whether a second call changes nothing more
 * @param openWorld whether it reaches beyond the API's own closed world
 * @param fields which members of its answer callers may choose
 * @param at its place
 */
public record ToolRecord(
        Optional<Located<String>> name,
        Optional<String> title,
        Optional<Located<String>> description,
        Map<String, ArgumentRecord> arguments,
        Optional<PaginationRecord> pagination,
        Optional<BulkRecord> bulk,
        Optional<JobRecord> job,
        Optional<IdentityRecord> identity,
        List<String> tags,
        Optional<Located<Access>> access,
        Optional<Boolean> idempotent,
        Optional<Boolean> openWorld,
        FieldsRecord fields,
        SourceLocation at) {

    /** {@return this record, with what it leaves to be derived taken from another} */
    public ToolRecord over(ToolRecord other) {
        Map<String, ArgumentRecord> allArguments = new LinkedHashMap<>(other.arguments);
        allArguments.putAll(arguments);
        return new ToolRecord(
                name.or(other::name),
                title.or(other::title),
                description.or(other::description),
                allArguments,
                pagination.or(other::pagination),
                bulk.or(other::bulk),
                job.or(other::job),
                identity.or(other::identity),
                Stream.concat(tags.stream(), other.tags.stream()).distinct().toList(),
                access.or(other::access),
                idempotent.or(other::idempotent),
                openWorld.or(other::openWorld),
                fields.over(other.fields),
                at);
    }

    /** {@return this record with a description} */
    public ToolRecord described(Located<String> text) {
        return new ToolRecord(
                name,
                title,
                Optional.of(text),
                arguments,
                pagination,
                bulk,
                job,
                identity,
                tags,
                access,
                idempotent,
                openWorld,
                fields,
                at);
    }

    /** {@return a record that leaves everything to be derived} */
    public static ToolRecord silent(SourceLocation at) {
        return new ToolRecord(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FieldsRecord.SILENT,
                at);
    }
}
