package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.records.BulkRecord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The list that shows what a bulk tool would change exists, goes on in pages, and can be asked for the same records. */
final class UnknownBulkList implements Rule {
    private static final String RULE = "unknown-bulk-list";

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Map<String, Tool> lists = new TreeMap<>();
        subject.toolset().tools().stream()
                .filter(tool -> tool.pagination().isPresent())
                .forEach(tool -> lists.put(tool.name(), tool));
        for (Subject.Documented documented : subject.documented()) {
            documented
                    .method()
                    .tool()
                    .bulk()
                    .filter(BulkRecord.Matching.class::isInstance)
                    .flatMap(bulk -> ((BulkRecord.Matching) bulk).sample())
                    .ifPresent(sample -> check(sample, documented.tool(), lists, diagnostics));
        }
    }

    private static void check(BulkRecord.Sample sample, Tool bulk, Map<String, Tool> lists, Diagnostics diagnostics) {
        Optional<Tool> list = Optional.ofNullable(lists.get(sample.list().value()));
        if (list.isEmpty()) {
            unknown(sample.list(), "There is no tool of this name that lists in pages", lists.keySet(), diagnostics);
            return;
        }
        Set<String> arguments =
                list.get().arguments().stream().map(Argument::name).collect(Collectors.toSet());
        if (!arguments.contains(sample.filters().value())) {
            unknown(sample.filters(), list.get().name() + " has no argument of this name", arguments, diagnostics);
        }
        Set<String> own = bulk.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        list.get().arguments().stream()
                .filter(Argument::required)
                .map(Argument::name)
                .filter(name ->
                        !own.contains(name) && !name.equals(sample.filters().value()))
                .forEach(name -> diagnostics.error(
                        RULE,
                        sample.at(),
                        list.get().name() + " requires `" + name + "`, which " + bulk.name() + " does not have.",
                        "Write a list whose required arguments the bulk tool has under the same names."));
    }

    private static void unknown(Located<String> name, String what, Set<String> known, Diagnostics diagnostics) {
        diagnostics.error(RULE, name.at(), what + ": `" + name.value() + "`.", Nearest.hint(name.value(), known));
    }
}
