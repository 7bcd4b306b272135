package dev.mcptools.runtime.rows;

import dev.mcptools.runtime.upstream.Upload;
import java.util.Locale;
import java.util.Optional;

/** How a file writes a table. */
public enum RowFormat {
    /** Text with separators (RFC 4180), the first line with the names of the columns. */
    CSV("csv", "text/csv"),
    /** An Office Open XML workbook (ECMA-376), of which the first sheet is read, its first row with the names. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** An array of objects, or objects one after the other, in a line each for instance. */
    JSON("json", "application/json");

    private final String word;
    private final String mediaType;

    RowFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /** {@return its name in lower case, which is also how names of such files end} */
    public String word() {
        return word;
    }

    /** {@return its media type} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return the format of this name, in whichever case} */
    public static Optional<RowFormat> named(String word) {
        for (RowFormat format : values()) {
            if (format.word.equalsIgnoreCase(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** {@return the format of a file by what its sender says it is, else by its name, else by how it begins} */
    public static RowFormat of(Upload file) {
        return file.contentType()
                .flatMap(RowFormat::typed)
                .or(() -> file.filename().flatMap(RowFormat::ended))
                .orElseGet(() -> begun(file.content()));
    }

    private static Optional<RowFormat> typed(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (RowFormat format : values()) {
            if (format.mediaType.equals(type)) {
                return Optional.of(format);
            }
        }
        boolean lines = type.equals("application/jsonl") || type.equals("application/x-ndjson");
        return lines ? Optional.of(JSON) : Optional.empty();
    }

    private static Optional<RowFormat> ended(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean lines = ending.equals("jsonl") || ending.equals("ndjson");
        return lines ? Optional.of(JSON) : named(ending);
    }

    private static RowFormat begun(byte[] content) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return XLSX;
        }
        for (byte b : content) {
            if (b == '[' || b == '{') {
                return JSON;
            }
            // Blanks, and a byte order mark, which is no ASCII.
            if (b > ' ') {
                return CSV;
            }
        }
        return CSV;
    }
}
