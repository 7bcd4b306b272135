package dev.mcptools.runtime.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** Text with separators, whose first line names the columns. What looks like a formula is text like any other. */
final class CsvRows implements Rows {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Columns columns;
    private final RowLimits limits;

    private CsvRows(CsvReader<CsvRecord> reader, RowLimits limits) {
        this.reader = reader;
        this.records = reader.iterator();
        this.columns = Columns.of(
                guarded(limits, () -> records.hasNext() ? records.next().getFields() : List.of()));
        this.limits = limits;
    }

    static CsvRows of(byte[] content, RowLimits limits) {
        Charset charset = charset(content);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(content, charset))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(64 * 1024, 4 * limits.cellChars()))
                .ofCsvRecord(text(content, charset));
        return new CsvRows(reader, limits);
    }

    @Override
    public boolean hasNext() {
        return guarded(limits, records::hasNext);
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRecord read = guarded(limits, records::next);
        List<JsonNode> cells = read.getFields().stream()
                .<JsonNode>map(text -> text.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(text))
                .toList();
        return columns.row(Math.toIntExact(read.getStartingLineNumber()), cells);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spreadsheets write UTF-16 if they are asked for "Unicode text", always with a mark. */
    private static Charset charset(byte[] content) {
        boolean marked = content.length > 1
                && ((content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
                        || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE));
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Its own decoder, which refuses what it cannot read: an InputStreamReader of a charset replaces it. */
    private static Reader text(byte[] content, Charset charset) {
        boolean marked = charset.equals(StandardCharsets.UTF_8)
                && content.length > 2
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        int skipped = marked ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(content, skipped, content.length - skipped), charset.newDecoder());
    }

    /** What the first line has most of, outside of quotes. */
    private static char separator(byte[] content, Charset charset) {
        int[] counts = new int[SEPARATORS.size()];
        boolean quoted = false;
        boolean begun = false;
        try (Reader reader = text(content, charset)) {
            for (int c = reader.read(); c >= 0 && (quoted || !begun || (c != '\n' && c != '\r')); c = reader.read()) {
                quoted ^= c == '"';
                begun |= c > ' ';
                int known = quoted ? -1 : SEPARATORS.indexOf((char) c);
                if (known >= 0) {
                    counts[known]++;
                }
            }
        } catch (IOException e) {
            throw notText();
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.get(best);
    }

    private static <T> T guarded(RowLimits limits, Supplier<T> read) {
        try {
            return read.get();
        } catch (CsvParseException e) {
            throw new RowsRejectedException("The file is not valid CSV: a quote is not closed, or a text has more than "
                    + limits.cellChars() + " characters. " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notText() : e;
        }
    }

    private static RowsRejectedException notText() {
        return new RowsRejectedException(
                "The file is no text in UTF-8. Save it as \"CSV UTF-8\", or with a byte order mark if it is UTF-16.");
    }
}
