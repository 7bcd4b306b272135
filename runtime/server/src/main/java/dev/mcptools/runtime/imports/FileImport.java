package dev.mcptools.runtime.imports;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldArgument;
import dev.mcptools.runtime.fields.FieldSet;
import dev.mcptools.runtime.fields.FieldUse;
import dev.mcptools.runtime.rows.Row;
import dev.mcptools.runtime.rows.RowFormat;
import dev.mcptools.runtime.rows.RowLimits;
import dev.mcptools.runtime.rows.Rows;
import dev.mcptools.runtime.rows.RowsRejectedException;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.ArgumentsRejectedException;
import dev.mcptools.runtime.tools.Bulk;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.RowSource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.upstream.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Imports the rows of a file with a generated tool that takes rows: typed by that tool's schema and by the fields that the
 * account defines, checked as a whole, confirmed, and sent in batches ({@link ToolCall#importRows}).
 *
 * <p>The file is read twice: to check all rows, and to send them; one batch of rows is in memory. Rows are called by where
 * they stand in the file.
 *
 * @param tool the generated tool
 * @param descriptor what describes it
 * @param <I> its input
 */
public record FileImport<I>(Class<? extends OperationTool<I>> tool, ToolDescriptor descriptor) {
    /** The argument that is the file. */
    static final String FILE = "file";

    private static final String FORMAT = "format";
    private static final String FIRST_ROW = "first_row";

    /**
     * {@return the answer to a call}
     *
     * @param arguments {@code file}; {@code format} and {@code first_row} if it has them; all others are those of the generated
     *     tool
     * @throws ArgumentsRejectedException if the file cannot be read, or its columns mean nothing
     * @throws IllegalStateException if the generated tool takes no rows
     */
    public ToolResult answer(ObjectNode arguments, ToolCall call) {
        ArgumentReader in = call.reader(arguments);
        Upload file = in.required(FILE, ArgumentType.FILE);
        int first = in.optional(FIRST_ROW, ArgumentType.INT).orElse(0);
        Optional<String> named = in.optional(FORMAT, ArgumentType.STRING);
        in.orReject(file);
        RowFormat format = named.flatMap(RowFormat::named).orElseGet(() -> RowFormat.of(file));
        ObjectNode others = arguments.deepCopy().without(List.of(FILE, FORMAT, FIRST_ROW));
        ImportColumns columns = columns(others, call);
        return call.importRows(tool, others, () -> rows(file, format, first, columns));
    }

    private ImportColumns columns(ObjectNode arguments, ToolCall call) {
        Bulk bulk = descriptor.bulk().orElseThrow(this::takesNoRows);
        if (!(bulk instanceof Bulk.Rows rows)) {
            throw takesNoRows();
        }
        JsonNode item = schema().path("properties").path(rows.rows()).path("items");
        Optional<FieldArgument> described = descriptor.customFields().stream()
                .filter(argument -> argument.name().equals(rows.rows()))
                .findFirst();
        return new ImportColumns(
                item,
                described.flatMap(FileImport::values),
                described.flatMap(
                        argument -> fields(owner -> call.fields(argument.source(), owner), argument, arguments)),
                () -> described.flatMap(
                        argument -> fields(owner -> call.fieldsAnew(argument.source(), owner), argument, arguments)));
    }

    private static Optional<JsonPointer> values(FieldArgument argument) {
        return argument.use() instanceof FieldUse.Rows rows
                ? Optional.of(rows.at()).filter(at -> !at.matches())
                : Optional.empty();
    }

    /** Where they cannot be read, the import goes on without them, and says so. */
    private static Optional<FieldSet> fields(
            Function<String, Optional<FieldSet>> ofOwner, FieldArgument argument, ObjectNode arguments) {
        try {
            return ofOwner.apply(arguments.path(argument.owner()).asText());
        } catch (ToolFailedException e) {
            return Optional.empty();
        }
    }

    private static Stream<RowSource.Row> rows(Upload file, RowFormat format, int first, ImportColumns columns) {
        Rows rows = opened(file, format);
        try {
            Iterator<RowSource.Row> items = new Items(rows, first, columns);
            if (!items.hasNext()) {
                throw rejected(first > 0 ? "It has no row " + first + " or after." : "It has no rows.");
            }
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false)
                    .onClose(rows::close);
        } catch (ArgumentsRejectedException e) {
            rows.close();
            throw e;
        }
    }

    private static Rows opened(Upload file, RowFormat format) {
        try {
            return Rows.of(file, format, RowLimits.DEFAULT);
        } catch (RowsRejectedException e) {
            throw rejected(e.sentence());
        }
    }

    private static ArgumentsRejectedException rejected(String sentence) {
        return new ArgumentsRejectedException(
                List.of(new ArgumentProblem(FILE, "cannot be imported, and nothing was: " + sentence)));
    }

    private JsonNode schema() {
        try {
            return Json.MAPPER.readTree(descriptor.inputSchema().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of " + descriptor.name() + " is no JSON", e);
        }
    }

    private IllegalStateException takesNoRows() {
        return new IllegalStateException(descriptor.name() + " takes no rows.");
    }

    /** What the rows of a file become, from one of them on. */
    private static final class Items implements Iterator<RowSource.Row> {
        private final Rows rows;
        private final int first;
        private final ImportColumns columns;
        private Optional<Row> next = Optional.empty();

        private Items(Rows rows, int first, ImportColumns columns) {
            this.rows = rows;
            this.first = first;
            this.columns = columns;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next.isEmpty() && rows.hasNext()) {
                    next = Optional.of(rows.next()).filter(row -> row.number() >= first);
                }
                return next.isPresent();
            } catch (RowsRejectedException e) {
                throw rejected(e.sentence());
            }
        }

        @Override
        public RowSource.Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = next.orElseThrow();
            next = Optional.empty();
            return new RowSource.Row(row.number(), columns.item(row));
        }
    }
}
