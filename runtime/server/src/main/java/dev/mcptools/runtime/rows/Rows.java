package dev.mcptools.runtime.rows;

import dev.mcptools.runtime.upstream.Upload;
import java.util.Iterator;

/**
 * The rows of a table, each read when it is asked for. All but the iteration's own methods throw nothing;
 * {@link #hasNext()} and {@link #next()} throw a {@link RowsRejectedException} where the file cannot be read.
 */
public interface Rows extends Iterator<Row>, AutoCloseable {

    /**
     * {@return the rows of a file}
     *
     * <p>The file itself is in memory as long as they are read, of an XLSX file also the strings that its cells share;
     * one row at a time beside that.
     *
     * @throws RowsRejectedException if it is no such file, or its columns cannot be told apart
     */
    static Rows of(Upload file, RowFormat format, RowLimits limits) {
        return switch (format) {
            case CSV -> new LimitedRows(CsvRows.of(file.content(), limits), limits);
            case XLSX -> new LimitedRows(XlsxRows.of(file.content(), limits), limits);
            case JSON -> new LimitedRows(JsonRows.of(file.content(), limits), limits);
        };
    }

    /** Gives back what reading has taken. */
    @Override
    void close();
}
