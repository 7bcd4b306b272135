package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.rows.Row;
import dev.mcptools.runtime.rows.RowFormat;
import dev.mcptools.runtime.rows.RowLimits;
import dev.mcptools.runtime.rows.Rows;
import dev.mcptools.runtime.rows.RowsRejectedException;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.ArgumentsRejectedException;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.upstream.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Imports the rows of a file into one destination, in batches.
 *
 * <p>The file is read twice: whole, before anything is sent, and then batch by batch, so that a row that cannot be used
 * stops everything, and only one batch of rows is in memory.
 *
 * @param destination where the rows go
 * @param file the file
 * @param format how it is written
 * @param firstRow the row to begin with, where an earlier call was broken off
 */
record FileImport(Destination destination, Upload file, RowFormat format, int firstRow) {
    /** The API answers within seconds, and what is lost with one answer can be looked at by hand. */
    static final int BATCH = 500;

    private static final int MOST_PROBLEMS = 20;
    private static final int SAMPLE = 3;
    private static final int MOST_UUIDS = 100;

    /**
     * {@return the answer to a call with these arguments}
     *
     * @throws ArgumentsRejectedException naming all arguments, or rows of the file, that cannot be used
     */
    static ToolResult of(Destination destination, ObjectNode arguments, ToolCall call) {
        ArgumentReader in = call.reader(arguments);
        Upload file = in.required("file", ArgumentType.FILE);
        boolean dryRun = in.optional("dry_run", ArgumentType.BOOLEAN).orElse(false);
        int first = in.optional("first_row", ArgumentType.INT).orElse(0);
        Optional<String> named = in.optional("format", ArgumentType.STRING);
        in.orReject(file);
        RowFormat format = named.flatMap(RowFormat::named).orElseGet(() -> RowFormat.of(file));
        FileImport made = new FileImport(destination, file, format, first);
        try {
            return made.run(dryRun, call);
        } catch (RowsRejectedException e) {
            throw rejected(List.of(e.sentence()));
        }
    }

    private ToolResult run(boolean dryRun, ToolCall call) {
        ImportColumns columns = new ImportColumns(destination, destination.customFields(call));
        ObjectNode checked = check(columns);
        if (!columns.translated().isEmpty()) {
            call.remark("Columns were taken for fields: " + columns.translated() + ".");
        }
        return dryRun
                ? new ToolResult.Success(Json.of(checked.put("imported", 0).put("dry_run", true)))
                : send(columns, checked.path("rows").asInt(), call);
    }

    /** Reads all rows and sends none. */
    private ObjectNode check(ImportColumns columns) {
        List<String> problems = new ArrayList<>();
        int[] bad = {0};
        int count = 0;
        ObjectNode answer = Json.object();
        ArrayNode sample = Json.MAPPER.createArrayNode();
        try (Rows rows = Rows.of(file, format, RowLimits.DEFAULT)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.number() < firstRow) {
                    continue;
                }
                int before = problems.size() + bad[0];
                ObjectNode item = columns.item(row, problem -> {
                    if (problems.size() < MOST_PROBLEMS) {
                        problems.add("Row " + row.number() + " " + problem + ".");
                    } else {
                        bad[0]++;
                    }
                });
                if (count++ < SAMPLE && before == problems.size() + bad[0]) {
                    sample.add(item);
                }
            }
        }
        if (bad[0] > 0) {
            problems.add("There are " + bad[0] + " more problems.");
        }
        if (count == 0) {
            problems.add(firstRow > 0 ? "The file has no row " + firstRow + " or after." : "The file has no rows.");
        }
        if (!problems.isEmpty()) {
            throw rejected(problems);
        }
        answer.put("rows", count);
        answer.set("sample", sample);
        return answer;
    }

    private ToolResult send(ImportColumns columns, int total, ToolCall call) {
        ImportTally tally = new ImportTally(total, MOST_UUIDS);
        try (Rows rows = Rows.of(file, format, RowLimits.DEFAULT)) {
            List<Row> batch = new ArrayList<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.number() >= firstRow) {
                    batch.add(row);
                }
                if (batch.size() == BATCH || (!rows.hasNext() && !batch.isEmpty())) {
                    if (call.cancelled()) {
                        return tally.brokenOff(batch.getFirst().number());
                    }
                    Optional<ToolResult> failure = send(batch, columns, tally, call);
                    if (failure.isPresent()) {
                        return failure.get();
                    }
                    batch.clear();
                    call.progress(
                            tally.imported(),
                            Optional.of((double) total),
                            tally.imported() + " of " + total + " rows imported");
                }
            }
        }
        return tally.done();
    }

    private Optional<ToolResult> send(List<Row> batch, ImportColumns columns, ImportTally tally, ToolCall call) {
        List<ObjectNode> items =
                batch.stream().map(row -> columns.item(row, problem -> {})).toList();
        return switch (destination.create(items, call)) {
            case ToolResult.Success success -> {
                tally.add(success.content().tree(), batch.size());
                yield Optional.empty();
            }
            case ToolResult.Failure failure ->
                Optional.of(
                        tally.failed(failure, batch.stream().map(Row::number).toList()));
            case ToolResult.Page page -> throw new IllegalStateException("An import answers no list.");
            case ToolResult.Blocks blocks -> throw new IllegalStateException("An import answers an object.");
            case ToolResult.InputRequired asked -> throw new IllegalStateException("An import asks nothing.");
        };
    }

    private static ArgumentsRejectedException rejected(List<String> sentences) {
        return new ArgumentsRejectedException(List.of(
                new ArgumentProblem("file", "cannot be imported, and nothing was: " + String.join(" ", sentences))));
    }
}
