package dev.mcptools.runtime.rows;

/**
 * How much is read of a file.
 *
 * @param rows the most rows
 * @param cells the most cells that are not empty, in all rows together
 * @param cellChars the longest text in a cell
 * @param unpackedBytes the most bytes that an XLSX file has when it is unpacked; strings that cells share are held in memory
 */
public record RowLimits(int rows, int cells, int cellChars, long unpackedBytes) {
    /** 100,000 rows, a million cells of up to 32,767 characters, which is what a spreadsheet holds, and 64 MiB. */
    public static final RowLimits DEFAULT = new RowLimits(100_000, 1_000_000, 32_767, 64L << 20);

    public RowLimits {
        if (rows < 1 || cells < 1 || cellChars < 1 || unpackedBytes < 1) {
            throw new IllegalArgumentException("Limits of what is read are 1 or more.");
        }
    }
}
