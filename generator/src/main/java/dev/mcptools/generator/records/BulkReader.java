package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what is said of a tool that changes many records at once. */
final class BulkReader {
    private BulkReader() {}

    /** What {@code bulk} says; empty if nothing is said, or it is faulty. */
    static Optional<BulkRecord> read(Members method) {
        return method.object("bulk", "`bulk`").flatMap(BulkReader::object);
    }

    private static Optional<BulkRecord> object(Members members) {
        if (members.has("filters") == members.has("rows")) {
            members.fault(
                    members.at(),
                    "`bulk` has "
                            + (members.has("rows") ? "both `filters` and `rows`." : "neither `filters` nor `rows`."),
                    "Write `filters`, the argument that says which records are changed, or `rows`, the argument that"
                            + " has those to create.");
            return Optional.empty();
        }
        Optional<BulkRecord> bulk = members.has("rows") ? rows(members) : matching(members);
        members.end();
        return bulk;
    }

    private static Optional<BulkRecord> rows(Members members) {
        Optional<Located<String>> rows = members.text("rows");
        OptionalInt batch = members.count("batch").map(OptionalInt::of).orElseGet(OptionalInt::empty);
        Optional<Located<String>> done = members.pointer("done");
        Optional<Located<String>> created = members.pointer("created");
        return rows.map(argument -> new BulkRecord.Rows(argument, batch, done, created));
    }

    private static Optional<BulkRecord> matching(Members members) {
        Optional<Located<String>> filters = members.text("filters");
        Optional<Located<String>> dryRun = members.text("dryRun");
        Optional<Located<String>> matched = members.pointer("matched");
        Optional<Located<String>> done = members.pointer("done");
        Optional<Located<String>> more = members.pointer("more");
        Optional<Located<String>> changes = members.text("changes");
        Optional<BulkRecord.Sample> sample =
                members.object("sample", "the sample of `bulk`").flatMap(BulkReader::sample);
        if (!members.has("dryRun") && !members.has("sample")) {
            members.fault(
                    members.at(),
                    "Nothing tells how many records match.",
                    "Write `dryRun`, the API's own argument for that, or `sample`, a list of the same records.");
            return Optional.empty();
        }
        if (dryRun.isPresent() && matched.isEmpty()) {
            members.fault(
                    members.at(),
                    "With `dryRun` the answer tells how many records match, but not where.",
                    "Write `matched`, the JSON Pointer to that number.");
            return Optional.empty();
        }
        return filters.map(argument -> new BulkRecord.Matching(argument, dryRun, matched, done, more, changes, sample));
    }

    private static Optional<BulkRecord.Sample> sample(Members members) {
        Located<String> list = members.requiredText("list");
        Located<String> filters = members.requiredText("filters");
        BulkRecord.Sample sample =
                new BulkRecord.Sample(list, filters, members.pointer("id"), members.pointer("name"), members.at());
        members.end();
        return Optional.of(sample)
                .filter(read -> !list.value().isEmpty() && !filters.value().isEmpty());
    }
}
