package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sheet as the smallest Office Open XML workbook that spreadsheets open (ECMA-376 part 1, section 12). */
final class Workbook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbook() {}

    static byte[] of(Sheet sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + contentType("/xl/workbook.xml", "sheet.main+xml")
                        + contentType("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + "</Types>");
        parts.put("_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/workbook.xml",
                XML + "<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                        + "<sheet name=\"Export\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", worksheet(sheet));
        return zip(parts);
    }

    private static String contentType(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + CONTENT_TYPE + type + "\"/>";
    }

    private static String relationship(String type, String target) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String worksheet(Sheet sheet) {
        StringBuilder xml = new StringBuilder(XML)
                .append("<worksheet xmlns=\"")
                .append(SPREADSHEET)
                .append("\"><sheetData>");
        append(xml, sheet.columns().stream().<JsonNode>map(TextNode::valueOf).toList());
        sheet.rows().forEach(row -> append(xml, row));
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void append(StringBuilder xml, List<JsonNode> row) {
        xml.append("<row>");
        for (JsonNode cell : row) {
            if (cell.isNumber()) {
                xml.append("<c><v>").append(cell.asText()).append("</v></c>");
            } else {
                xml.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(escaped(Sheet.text(cell)))
                        .append("</t></is></c>");
            }
        }
        xml.append("</row>");
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
