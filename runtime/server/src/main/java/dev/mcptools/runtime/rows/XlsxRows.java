package dev.mcptools.runtime.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook, whose first row names the columns. Of a formula, the value it had when it was saved. */
final class XlsxRows implements Rows {
    /** What is quoted, in brackets or escaped in a format is no part of a date. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** ECMA-376 part 1, section 18.17.2.7. */
    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA");

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Columns columns;
    /** What has to be added to the numbers of rows: where they have none of their own, the reader counts from 0. */
    private int shift;

    private Optional<Row> next = Optional.empty();

    private XlsxRows(ReadableWorkbook workbook, Stream<org.dhatim.fastexcel.reader.Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.columns = Columns.of(header());
    }

    /** The first row that is not empty. */
    private List<String> header() {
        boolean first = true;
        while (rows.hasNext()) {
            org.dhatim.fastexcel.reader.Row row = rows.next();
            shift = first && row.getRowNum() == 0 ? 1 : shift;
            first = false;
            List<String> names = cells(row).stream().map(JsonNode::asText).toList();
            if (!names.stream().allMatch(String::isEmpty)) {
                return names;
            }
        }
        return List.of();
    }

    static XlsxRows of(byte[] content, RowLimits limits) {
        boolean formats = XlsxPackage.check(content, limits);
        return guarded(() -> {
            try {
                ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(formats, false));
                return new XlsxRows(workbook, workbook.getFirstSheet().openStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && guarded(rows::hasNext)) {
            org.dhatim.fastexcel.reader.Row read = guarded(rows::next);
            // Rows that are only formatted are there, and empty.
            next = Optional.of(columns.row(read.getRowNum() + shift, cells(read)))
                    .filter(row -> !row.cells().isEmpty());
        }
        return next.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next.get();
        next = Optional.empty();
        return row;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> cells(org.dhatim.fastexcel.reader.Row row) {
        List<JsonNode> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(value(cell, row.getRowNum() + shift));
        }
        return cells;
    }

    private static JsonNode value(@Nullable Cell cell, int row) {
        if (cell == null || cell.getValue() == null) {
            return MissingNode.getInstance();
        }
        return switch (cell.getType()) {
            case EMPTY -> MissingNode.getInstance();
            case NUMBER -> isDate(cell) ? date(cell, row) : number(cell.asNumber());
            case BOOLEAN -> BooleanNode.valueOf(cell.asBoolean());
            case STRING -> text(cell.asString());
            case FORMULA -> computed(cell, row);
            case ERROR -> throw error(cell, row);
        };
    }

    private static RowsRejectedException error(Cell cell, int row) {
        return RowsRejectedException.at(
                row, "has the error " + cell.getRawValue() + " in the cell " + cell.getAddress());
    }

    private static JsonNode computed(Cell cell, int row) {
        Object value = cell.getValue();
        if (value instanceof String text && ERRORS.contains(text)) {
            throw error(cell, row);
        }
        return switch (value) {
            case BigDecimal number -> number(number);
            case Boolean bool -> BooleanNode.valueOf(bool);
            default -> text(String.valueOf(value));
        };
    }

    private static JsonNode text(String text) {
        return text.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(text);
    }

    /** 3.0 and 1E+3 are the whole numbers that they look like in a sheet. */
    private static JsonNode number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return DecimalNode.valueOf(stripped.scale() < 0 && stripped.scale() > -20 ? stripped.setScale(0) : stripped);
    }

    private static boolean isDate(Cell cell) {
        return Optional.ofNullable(cell.getDataFormatString())
                .map(format -> LITERAL.matcher(format.split(";", 2)[0]).replaceAll(""))
                .filter(format -> !format.equalsIgnoreCase("General"))
                .filter(format -> DATE.matcher(format).find())
                .isPresent();
    }

    private static JsonNode date(Cell cell, int row) {
        try {
            LocalDateTime date = cell.asDate();
            boolean dayAlone = date.toLocalTime().equals(LocalTime.MIDNIGHT);
            return TextNode.valueOf(dayAlone ? date.toLocalDate().toString() : TIMESTAMP.format(date));
        } catch (RuntimeException e) {
            throw RowsRejectedException.at(row, "has a date that is none in the cell " + cell.getAddress());
        }
    }

    private static <T> T guarded(Supplier<T> read) {
        try {
            return read.get();
        } catch (RowsRejectedException e) {
            throw e;
        } catch (RuntimeException e) {
            // What is not as it should be in the parts of a workbook ends in whatever the reader stumbles over.
            throw new RowsRejectedException("The workbook is not as a workbook has to be, and cannot be read.");
        }
    }
}
