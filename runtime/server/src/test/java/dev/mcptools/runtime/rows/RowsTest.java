package dev.mcptools.runtime.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.runtime.upstream.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people, spreadsheets and attackers write them. */
class RowsTest {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b\\n1,2\\n                     | 2{\"a\":\"1\",\"b\":\"2\"}",
                "a,b\\r\\n1,2                     | 2{\"a\":\"1\",\"b\":\"2\"}",
                "a;b\\n1,5;2\\n                   | 2{\"a\":\"1,5\",\"b\":\"2\"}",
                "a\\tb\\n1\\t2\\n                 | 2{\"a\":\"1\",\"b\":\"2\"}",
                "\\uFEFFa,b\\n1,2\\n              | 2{\"a\":\"1\",\"b\":\"2\"}",
                "a, b \\n1, 2\\n                  | 2{\"a\":\"1\",\"b\":\" 2\"}",
                "a,b\\n\\n\\n,2\\n                | 4{\"b\":\"2\"}",
                "a,b,,\\n1,2,,\\n                 | 2{\"a\":\"1\",\"b\":\"2\"}",
                "a,b\\n1\\n                       | 2{\"a\":\"1\"}",
                "a\\n\"x\\ny\"\\nz\\n             | 2{\"a\":\"x\\ny\"}4{\"a\":\"z\"}",
                "\"a,;\";b\\n1;\"2\"\"3\"\\n      | 2{\"a,;\":\"1\",\"b\":\"2\\\"3\"}",
                "a\\n=cmd()\\n                    | 2{\"a\":\"=cmd()\"}",
                "a\\n007\\n                       | 2{\"a\":\"007\"}"
            })
    void csvIsReadAsItIsMeant(String csv, String rows) {
        assertThat(shown(escaped(csv).getBytes(StandardCharsets.UTF_8), RowFormat.CSV))
                .isEqualTo(rows);
    }

    @Test
    void textInUtf16IsReadByItsMark() {
        byte[] content = "\uFEFFa\tb\n\u00FC\t2\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(shown(content, RowFormat.CSV)).isEqualTo("2{\"a\":\"\u00FC\",\"b\":\"2\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``              | The file is empty",
                "\\n\\n          | The file is empty",
                "a,b,a\\n1,2,3   | The columns 1 and 3 are both named 'a'",
                "a,,b\\n1,2,3    | Column 2 has no name",
                "a,b\\n1,2,3     | Row 2 has a value in column 3",
                "a\\n\"x         | is not valid CSV"
            })
    void csvThatIsNoTableIsRefused(String csv, String why) {
        assertThatThrownBy(() -> shown(escaped(csv).getBytes(StandardCharsets.UTF_8), RowFormat.CSV))
                .isInstanceOf(RowsRejectedException.class)
                .hasMessageContaining(why);
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> shown("a\n\u00FC\n".getBytes(Charset.forName("windows-1252")), RowFormat.CSV))
                .hasMessageContaining("no text in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"a\":1.50,\"b\":null},{\"a\":[true]}]  | 1{\"a\":1.50}2{\"a\":[true]}",
                "{\"a\":1}\\n{\"a\":2}\\n                   | 1{\"a\":1}2{\"a\":2}",
                "[]                                         | ``"
            })
    void jsonIsReadObjectByObject(String json, String rows) {
        assertThat(shown(escaped(json).getBytes(StandardCharsets.UTF_8), RowFormat.JSON))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                      | The file is empty",
                "5                       | has to be an array of objects",
                "[{\"a\":1},5]           | Row 2 is no object",
                "[{\"a\":1}              | not valid JSON",
                "[{\"a\":1}] x           | not valid JSON",
                "[{\"a\":1}][]           | goes on after the array",
                "[{\"a\":1,\"a\":2}]     | not valid JSON"
            })
    void jsonThatIsNoTableIsRefused(String json, String why) {
        assertThatThrownBy(() -> shown(json.getBytes(StandardCharsets.UTF_8), RowFormat.JSON))
                .isInstanceOf(RowsRejectedException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("com.fasterxml");
    }

    @Test
    void jsonThatIsTooDeepIsRefused() {
        assertThatThrownBy(() ->
                        shown(("[{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8), RowFormat.JSON))
                .isInstanceOf(RowsRejectedException.class);
    }

    @Test
    void cellsOfASheetKeepTheirTypes() {
        byte[] workbook = workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c>"
                        + "<c r=\"C1\" t=\"str\"><v>c</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>d</t></is></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>3.0</v></c><c r=\"B3\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"C3\" s=\"1\"><v>46082</v></c><c r=\"D3\"><f>A3*2</f><v>6</v></c></row>"
                        + "<row r=\"4\"><c r=\"A4\" s=\"1\"/></row>"
                        + "<row r=\"5\"><c r=\"B5\"><v>1E3</v></c><c r=\"C5\" s=\"2\"><v>46082.75</v></c>"
                        + "<c r=\"D5\" t=\"str\"><f>\"x\"</f><v>x</v></c></row>");

        assertThat(shown(workbook, RowFormat.XLSX))
                .isEqualTo("3{\"shared\":3,\"b\":true,\"c\":\"2026-03-01\",\"d\":6}"
                        + "5{\"b\":1000,\"c\":\"2026-03-01T18:00:00\",\"d\":\"x\"}");
    }

    @Test
    void aWorkbookNeedsNoFormatsAndNoSharedTexts() {
        Map<String, byte[]> parts =
                parts("<row><c t=\"inlineStr\"><is><t>a</t></is></c></row><row><c><v>5</v></c></row>");
        parts.remove("xl/styles.xml");
        parts.remove("xl/sharedStrings.xml");
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) -> utf8(
                        new String(xml, StandardCharsets.UTF_8).replaceAll("<Override PartName=\"/xl/s[^>]*>", "")));

        assertThat(shown(zip(parts), RowFormat.XLSX)).isEqualTo("2{\"a\":5}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<f>VLOOKUP(1,B1,1)</f>"})
    void anErrorInACellIsNamed(String formula) {
        byte[] workbook = workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"e\">" + formula + "<v>#N/A</v></c></row>");

        assertThatThrownBy(() -> shown(workbook, RowFormat.XLSX))
                .hasMessageContaining("Row 2 has the error #N/A in the cell A2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"})
    void aWorkbookWithEntitiesIsRefusedWhereverTheyAre(String part) {
        Map<String, byte[]> parts = parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
        String bomb = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        parts.computeIfPresent(
                part,
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace(XML, XML + bomb)
                        .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> shown(zip(parts), RowFormat.XLSX)).hasMessageContaining("document type definition");
        parts.computeIfPresent(
                part,
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("UTF-8", "UTF-16")
                        .getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> shown(zip(parts), RowFormat.XLSX)).hasMessageContaining("not written in UTF-8");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() {
        Map<String, byte[]> parts = parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
        parts.put("xl/media/zeros.bin", new byte[80 << 20]);

        assertThatThrownBy(() -> shown(zip(parts), RowFormat.XLSX)).hasMessageContaining("when it is unpacked");
    }

    @Test
    void aCellBeyondTheLastColumnIsRefused() {
        byte[] workbook = workbook("<row r=\"1\"><c s=\"0\" r=\"ZZZZZZ1\"><v>1</v></c></row>");

        assertThatThrownBy(() -> shown(workbook, RowFormat.XLSX)).hasMessageContaining("beyond XFD");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100, 300})
    void aWorkbookThatIsCutOffIsRefused(int bytes) {
        byte[] whole = workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");

        assertThatThrownBy(() -> shown(Arrays.copyOf(whole, bytes), RowFormat.XLSX))
                .isInstanceOf(RowsRejectedException.class);
    }

    @Test
    void aWorkbookThatRefersToNothingIsRefused() {
        assertThatThrownBy(
                        () -> shown(workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>"), RowFormat.XLSX))
                .isInstanceOf(RowsRejectedException.class);
        assertThatThrownBy(() -> shown(zip(Map.of("a.txt", new byte[] {1})), RowFormat.XLSX))
                .isInstanceOf(RowsRejectedException.class);
    }

    @Test
    void onlySoMuchIsRead() {
        RowLimits few = new RowLimits(2, 3, 5, 1_000);
        assertThatThrownBy(() -> shown(utf8("a\n1\n2\n3\n"), RowFormat.CSV, few))
                .hasMessageContaining("2 rows");
        assertThatThrownBy(() -> shown(utf8("a,b\n1,2\n3,4\n"), RowFormat.CSV, few))
                .hasMessageContaining("3 cells");
        assertThatThrownBy(() -> shown(utf8("a\n123456\n"), RowFormat.CSV, few)).hasMessageContaining("5 characters");
        assertThatThrownBy(() -> shown(utf8("[{\"a\":\"123456\"}]"), RowFormat.JSON, few))
                .isInstanceOf(RowsRejectedException.class);
        assertThatThrownBy(() -> shown(utf8("a\n\"" + "x".repeat(1_000_000)), RowFormat.CSV, RowLimits.DEFAULT))
                .isInstanceOf(RowsRejectedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "text/csv; charset=utf-8 | x.json | {}   | CSV",
                "application/octet-stream | x.XLSX | a,b | XLSX",
                "-                       | x.jsonl | a   | JSON",
                "-                       | x.dat  | [{}] | JSON",
                "-                       | -      | PK   | XLSX",
                "-                       | -      | a,b  | CSV"
            })
    void theFormatIsTold(String type, String name, String content, RowFormat format) {
        Upload file = Upload.of(utf8(content));
        Upload named = name == null ? file : file.named(name);

        assertThat(RowFormat.of(type == null ? named : named.typed(type))).isEqualTo(format);
    }

    private static String shown(byte[] content, RowFormat format) {
        return shown(content, format, RowLimits.DEFAULT);
    }

    private static String shown(byte[] content, RowFormat format, RowLimits limits) {
        List<String> shown = new ArrayList<>();
        try (Rows rows = Rows.of(Upload.of(content), format, limits)) {
            rows.forEachRemaining(row -> shown.add(row.number() + row.cells().toString()));
        }
        return String.join("", shown);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\uFEFF", "\uFEFF").translateEscapes();
    }

    private static byte[] workbook(String rows) {
        return zip(parts(rows));
    }

    private static Map<String, byte[]> parts(String rows) {
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(XML + "<Types xmlns=\"" + packages + "content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type
                        + "sharedStrings+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/></Types>"));
        parts.put(
                "_rels/.rels",
                utf8(XML + "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\""
                        + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(XML + "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\""
                        + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        parts.put(
                "xl/workbook.xml",
                utf8(XML + "<workbook " + MAIN + " xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        parts.put("xl/sharedStrings.xml", utf8(XML + "<sst " + MAIN + "><si><t>shared</t></si></sst>"));
        parts.put(
                "xl/styles.xml",
                utf8(XML + "<styleSheet " + MAIN
                        + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts>"
                        + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"
                        + "</styleSheet>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                utf8(XML + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>"));
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
