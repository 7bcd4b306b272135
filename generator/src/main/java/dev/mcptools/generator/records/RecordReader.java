package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceTree;
import dev.mcptools.generator.document.TreeReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads documentation records: one file for each resource, and one for the API as a whole, told apart by their first
 * keys {@code resource} and {@code api}.
 */
public final class RecordReader {
    private final Diagnostics diagnostics;
    private final List<ResourceRecord> resources = new ArrayList<>();
    private final Map<Located<String>, String> withoutTool = new LinkedHashMap<>();
    private final List<SourceTree> trees = new ArrayList<>();
    private Optional<ApiRecord> api = Optional.empty();

    private RecordReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads all records.
     *
     * @param files the files, in any order
     * @param limits what each of them may ask
     * @param diagnostics gets all that is wrong with them
     * @return what they say
     */
    public static Documentation read(List<SourceFile> files, ReadLimits limits, Diagnostics diagnostics) {
        RecordReader reader = new RecordReader(diagnostics);
        for (SourceFile file :
                files.stream().sorted(Comparator.comparing(SourceFile::name)).toList()) {
            try {
                reader.read(TreeReader.read(file, limits));
            } catch (DocumentFault fault) {
                diagnostics.add(fault.diagnostic());
            }
        }
        return new Documentation(reader.api, reader.resources, reader.withoutTool, reader.trees);
    }

    private void read(SourceTree tree) {
        trees.add(tree);
        if (tree.root().has("api")) {
            api(members("the record of the API", tree));
        } else if (tree.root().has("resource")) {
            resource(members("the record of a resource", tree));
        } else {
            diagnostics.error(
                    "invalid-record",
                    tree.index().at(tree.root()),
                    "The file is no documentation record: it has neither the key `resource` nor `api`.",
                    "Write `resource: ` and the plural name of what it documents.");
        }
    }

    private Members members(String what, SourceTree tree) {
        return new Members(what, tree.root(), tree.index().at(tree.root()), tree.index(), diagnostics);
    }

    private void api(Members members) {
        Optional<Members> responses = members.object("responses", "`responses`");
        ApiRecord read = new ApiRecord(
                members.requiredText("api").value(),
                members.text("title").map(Located::value),
                responses.map(answers -> answers.texts("secret")).orElse(List.of()),
                responses.map(answers -> answers.texts("emptyArrayIsObject")).orElse(List.of()),
                members.flag("openWorld"),
                responses.map(RecordReader::fields).orElse(FieldsRecord.SILENT));
        responses.ifPresent(Members::end);
        withoutTool(members);
        members.end();
        if (api.isPresent()) {
            members.fault(members.at("api"), "The API is documented a second time.", "Keep one record of the API.");
        }
        api = Optional.of(read);
    }

    /** Whoever says what is left out says, too, whether there is a choice. */
    private static FieldsRecord fields(Members responses) {
        FieldsRecord fields = FieldsReader.read(responses);
        if (fields.wanted().isEmpty() && fields.detail().isPresent() && !responses.has("fields")) {
            responses.missing("fields");
        }
        return fields;
    }

    private void resource(Members members) {
        List<MethodRecord> methods = new ArrayList<>();
        for (String key : members.entries("methods").keySet()) {
            methods.add(method(key, members.entry("methods", key, "the record of a method")));
        }
        resources.add(new ResourceRecord(
                members.requiredText("resource").value(),
                members.requiredText("singular").value(),
                members.texts("tags"),
                CustomFieldsReader.source(members),
                methods));
        withoutTool(members);
        members.end();
    }

    private static MethodRecord method(String key, Members members) {
        Located<String> operation = members.requiredText("operation");
        Located<String> description = members.requiredText("description");
        ToolRecord tool = ToolRecordReader.read(members, Optional.of(description));
        List<LintIgnore> ignored = members.ignored("lintIgnore");
        members.end();
        return new MethodRecord(new Located<>(key, members.at()), operation, tool, ignored);
    }

    private void withoutTool(Members members) {
        for (String operation : members.entries("withoutTool").keySet()) {
            Members reasons = members.object("withoutTool", "`withoutTool`").orElse(members);
            Located<String> reason = reasons.requiredText(operation);
            withoutTool.put(new Located<>(operation, reason.at()), reason.value());
        }
    }
}
