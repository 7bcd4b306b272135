package dev.mcptools.runtime.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through a workbook before it is read, at no cost of memory, for what would break whoever reads it. */
final class XlsxPackage {
    private static final int MOST_PARTS = 1_000;
    private static final int CHUNK = 64 * 1024;
    /** What is searched for may lie across two chunks. */
    private static final int OVERLAP = 1024;

    /** ECMA-376 part 2, section 8.1.4: no part has a document type definition, with which XML grows without end. */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);

    /** A column beyond XFD, the last there is: a reader makes room for all before it. */
    private static final Pattern FAR_COLUMN =
            Pattern.compile("<(?:[A-Za-z0-9_]{1,32}:)?c\\s[^>]{0,512}?\\br\\s*=\\s*[\"']\\$?[A-Za-z]{4}");

    private XlsxPackage() {}

    /**
     * {@return whether it has formats of cells, which a workbook need not have}
     *
     * @throws RowsRejectedException if it should not be read
     */
    static boolean check(byte[] content, RowLimits limits) {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            throw new RowsRejectedException("The file is no XLSX workbook."
                    + (content.length > 1 && content[0] == (byte) 0xD0
                            ? " It is an older one, or is encrypted: save it as XLSX without a password."
                            : ""));
        }
        long left = limits.unpackedBytes();
        boolean formats = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new RowsRejectedException("The workbook has more than " + MOST_PARTS + " parts.");
                }
                left = check(zip, part.getName(), left, limits);
                formats |= part.getName().endsWith("styles.xml");
            }
            return formats;
        } catch (IOException e) {
            throw new RowsRejectedException("The file is no XLSX workbook, or is broken.");
        }
    }

    private static long check(InputStream in, String part, long allowed, RowLimits limits) throws IOException {
        boolean xml = part.endsWith(".xml") || part.endsWith(".rels");
        byte[] chunk = new byte[OVERLAP + CHUNK];
        int kept = 0;
        long left = allowed;
        for (int read = in.readNBytes(chunk, 0, CHUNK); read > 0; read = in.readNBytes(chunk, kept, CHUNK)) {
            left -= read;
            if (left < 0) {
                throw new RowsRejectedException("The workbook has more than " + limits.unpackedBytes()
                        + " bytes when it is unpacked; no more is read of one file.");
            }
            int end = kept + read;
            if (xml) {
                look(chunk, kept, end);
            }
            int keep = Math.min(OVERLAP, end);
            System.arraycopy(chunk, end - keep, chunk, 0, keep);
            kept = keep;
        }
        return left;
    }

    private static void look(byte[] chunk, int from, int end) {
        for (int i = from; i < end; i++) {
            if (chunk[i] == 0) {
                throw new RowsRejectedException("The workbook is not written in UTF-8.");
            }
        }
        String text = new String(chunk, 0, end, StandardCharsets.ISO_8859_1);
        if (DOCTYPE.matcher(text).find()) {
            throw new RowsRejectedException("The workbook has a document type definition, which none may have.");
        }
        if (FAR_COLUMN.matcher(text).find()) {
            throw new RowsRejectedException(
                    "The workbook has a cell in a column beyond XFD, which is the last there is.");
        }
    }
}
