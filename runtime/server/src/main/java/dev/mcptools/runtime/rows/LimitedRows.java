package dev.mcptools.runtime.rows;

/** Rows of which only so many are read. */
final class LimitedRows implements Rows {
    private final Rows all;
    private final RowLimits limits;
    private int rows;
    private int cells;

    LimitedRows(Rows all, RowLimits limits) {
        this.all = all;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        return all.hasNext();
    }

    @Override
    public Row next() {
        Row row = all.next();
        rows++;
        cells += row.cells().size();
        if (rows > limits.rows()) {
            throw new RowsRejectedException(
                    "The file has more than the " + limits.rows() + " rows that are read of one file. Split it.");
        }
        if (cells > limits.cells()) {
            throw new RowsRejectedException(
                    "The file has more than the " + limits.cells() + " cells that are read of one file. Split it.");
        }
        row.cells().properties().forEach(cell -> {
            if (cell.getValue().isTextual() && cell.getValue().textValue().length() > limits.cellChars()) {
                throw RowsRejectedException.at(
                        row.number(),
                        "has a text of more than " + limits.cellChars() + " characters in the column '" + cell.getKey()
                                + "'");
            }
        });
        return row;
    }

    @Override
    public void close() {
        all.close();
    }
}
