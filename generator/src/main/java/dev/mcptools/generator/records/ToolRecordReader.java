package dev.mcptools.generator.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.SourceIndex;
import dev.mcptools.generator.model.Access;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what is said of one tool, from a documentation record or from {@code x-mcp} in the document. */
public final class ToolRecordReader {
    private ToolRecordReader() {}

    /**
     * Reads the extension {@code x-mcp} of an operation.
     *
     * @param extension its value
     * @param at its place
     * @param index where each value stands
     * @param diagnostics gets what is wrong with it
     * @return what it says of the tool
     */
    public static ToolRecord extension(
            JsonNode extension, SourceLocation at, SourceIndex index, Diagnostics diagnostics) {
        Members members = new Members("`x-mcp`", extension, at, index, diagnostics);
        Optional<Located<String>> description = members.text("description");
        ToolRecord tool = read(members, description);
        members.end();
        return tool;
    }

    /** Reads all members of a tool but its description, which not every place may leave out. */
    static ToolRecord read(Members members, Optional<Located<String>> description) {
        Optional<PaginationRecord> pagination = PaginationReader.read(members);
        Optional<BulkRecord> bulk = BulkReader.read(members);
        Optional<JobRecord> job = JobReader.read(members);
        boolean isPaged = pagination.isPresent() && !(pagination.get() instanceof PaginationRecord.None);
        requireOne(members, bulk.isPresent(), "bulk", job.isPresent(), "job");
        requireOne(members, bulk.isPresent(), "bulk", isPaged, "pagination");
        requireOne(members, job.isPresent(), "job", isPaged, "pagination");
        return new ToolRecord(
                members.text("name"),
                members.text("title").map(Located::value),
                description,
                arguments(members),
                pagination,
                bulk,
                job,
                IdentityReader.read(members),
                members.texts("tags"),
                members.text("access").flatMap(written -> access(members, written)),
                members.flag("idempotent"),
                members.flag("openWorld"),
                FieldsReader.read(members),
                members.at());
    }

    /** An answer is what a bulk call did, how far a job is, or a page of a list. */
    private static void requireOne(Members members, boolean isOne, String one, boolean isOther, String other) {
        if (isOne && isOther) {
            members.fault(
                    members.at(other),
                    "`" + other + "` stands beside `" + one + "`: an answer is not both.",
                    "Leave out the one that does not say what the operation does.");
        }
    }

    private static Optional<Located<Access>> access(Members members, Located<String> written) {
        for (Access access : Access.values()) {
            if (access.name().toLowerCase(Locale.ROOT).equals(written.value())) {
                return Optional.of(new Located<>(access, written.at()));
            }
        }
        members.fault(
                written.at(),
                "The access `" + written.value() + "` is unknown.",
                "Write `read`, `write` or `destructive`.");
        return Optional.empty();
    }

    private static Map<String, ArgumentRecord> arguments(Members members) {
        Map<String, ArgumentRecord> arguments = new LinkedHashMap<>();
        for (String name : members.entries("arguments").keySet()) {
            Members argument = members.entry("arguments", name, "the record of an argument");
            arguments.put(
                    name,
                    new ArgumentRecord(
                            argument.text("description").map(Located::value),
                            argument.text("from"),
                            CustomFieldsReader.argument(argument),
                            given(argument),
                            argument.at()));
            argument.end();
        }
        return arguments;
    }

    private static Map<String, Located<String>> given(Members argument) {
        Map<String, Located<String>> given = new LinkedHashMap<>();
        argument.object("given", "`given`").ifPresent(names -> {
            for (String name : argument.entries("given").keySet()) {
                given.put(name, names.requiredText(name));
            }
        });
        return given;
    }
}
