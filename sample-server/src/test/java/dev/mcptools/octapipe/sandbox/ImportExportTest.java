package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.Client.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ImportExportTest extends SandboxFixture {

    private static final String STALE = """
            {"and": [{"field": "cf_status", "op": "eq", "value": "Stale"}]}""";

    private static String lead(String name, String status) {
        return "{\"name\": \"%s\", \"custom_fields_values\": {\"cf_status\": \"%s\"}}".formatted(name, status);
    }

    @Test
    void importsAllRowsOfAnArray() {
        Answer answer = client.post(
                records(LEADS) + "/import", "[" + lead("First", "New") + "," + lead("Second", "Stale") + "]");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("imported").asInt()).isEqualTo(2);
        List<String> uuids = Client.texts(answer.json().path("uuids"));
        assertThat(client.get(records(LEADS) + "/" + uuids.get(1))
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Second");
    }

    @Test
    void importsNothingWhenARowIsBadAndNamesEachBadRow() {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(i -> lead("Row " + i, i % 1_000 == 7 ? "Lost" : "New"))
                .collect(Collectors.joining(",", "[", "]"));
        Answer answer = client.post(records(LEADS) + "/import", rows);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactly(
                        "7.custom_fields_values.cf_status",
                        "1007.custom_fields_values.cf_status",
                        "2007.custom_fields_values.cf_status",
                        "3007.custom_fields_values.cf_status",
                        "4007.custom_fields_values.cf_status");
        assertThat(client.all(records(LEADS))).hasSize(42);
    }

    @Test
    void importsCardsWithCodesOfTheirOwn() {
        String row = """
                {"pipeline_stage_uuid": "%s", "name": "New", "sla": 24, "custom_fields_values": {}}""".formatted(CONTRACT_SENT);
        Answer answer = client.post(cards(RENEWALS) + "/import", "[" + row + "," + row + "]");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(client.all(cards(RENEWALS)))
                .extracting(card -> card.path("code").asText())
                .endsWith("QR-23", "QR-24")
                .doesNotHaveDuplicates();
        assertThat(client.post(cards(SALES) + "/import", "[" + row + "]").wrongFields())
                .containsExactly("0.pipeline_stage_uuid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|body", "[]|body", "\"text\"|body", "[5]|0", "[{}]|0.name", "[[]]|0"})
    void refusesWhatIsNoListOfRows(String body, String field) {
        assertThat(client.post(records(LEADS) + "/import", body).wrongFields()).startsWith(field);
    }

    @Test
    void exportsInTwoSteps() throws Exception {
        Answer started = client.post(
                records(LEADS) + "/export",
                "{\"filters\": " + STALE + ", \"format\": \"json\", \"fields\": [\"name\", \"cf_status\"]}");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().path("status").asText()).isEqualTo("pending");
        assertThat(started.json().path("url").isNull()).isTrue();

        String poll = "/databases/" + LEADS + "/exports/"
                + started.json().path("export_uuid").asText();
        Answer done = client.get(poll);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("status").asText()).isEqualTo("completed");

        String url = done.json().path("url").asText();
        assertThat(Client.anonymous(sandbox).get(url).status()).isEqualTo(401);
        Answer file = client.get(url);
        assertThat(file.header("Content-Type")).isEqualTo("application/json");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"Leads.json\"");
        assertThat(file.json()).hasSize(14).allSatisfy(row -> {
            assertThat(row).hasSize(2);
            assertThat(row.path("cf_status").asText()).isEqualTo("Stale");
        });
        assertThat(client.get(poll.replace(LEADS.toString(), VENDORS.toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void exportsWhatThereWasWhenItWasAskedFor() {
        Answer started = client.post(records(LEADS) + "/export", "{\"format\": \"json\"}");
        client.post(records(LEADS) + "/bulk-delete", "{\"filters\": " + STALE + "}");
        assertThat(client.get(urlOf(started)).json()).hasSize(42);
    }

    @Test
    void exportsCardsAtOnce() {
        Answer done = client.post(cards(SALES) + "/export", "{\"fields\": [\"code\", \"name\", \"tags\"]}");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("status").asText()).isEqualTo("completed");
        Answer file = client.get(done.json().path("url").asText());
        assertThat(file.header("Content-Type")).isEqualTo("text/csv");
        assertThat(file.text().split("\r\n"))
                .hasSize(69)
                .startsWith("code,name,tags", "ES-1,Amber Analytics Deal,\"[\"\"priority\"\"]\"");
    }

    @Test
    void quotesCsvAsRfc4180Says() {
        client.post(records(LEADS) + "/import", "[" + lead("Smith, \\\"Bob\\\"\\nand Sons", "New") + "]");
        Answer started = client.post(records(LEADS) + "/export", "{\"fields\": [\"name\", \"cf_phone\"]}");
        assertThat(client.get(urlOf(started)).text()).endsWith("\"Smith, \"\"Bob\"\"\nand Sons\",\r\n");
    }

    @Test
    void exportsWorkbooks() throws Exception {
        Answer started = client.post(
                records(LEADS) + "/export",
                "{\"format\": \"xlsx\", \"fields\": [\"name\", \"cf_estimated_value\", \"cf_status\"]}");
        Map<String, Document> parts = unzip(download(urlOf(started)));

        assertThat(parts.keySet())
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/_rels/workbook.xml.rels",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml");
        Document sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(sheet.getElementsByTagName("row").getLength()).isEqualTo(43);
        assertThat(sheet.getElementsByTagName("row").item(1).getTextContent()).isEqualTo("Amber Analytics1000New");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\": \"pdf\"}              | format",
                "{\"fields\": \"name\"}             | fields",
                "{\"fields\": [\"name\", \"Status\"]} | fields.1",
                "{\"filters\": {\"and\": []}}       | filters.and"
            })
    void refusesExportsThatCannotBeMade(String body, String field) {
        assertThat(client.post(records(LEADS) + "/export", body).wrongFields()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000001", "none"})
    void knowsItsOwnExportsAlone(String uuid) {
        assertThat(client.get("/databases/" + LEADS + "/exports/" + uuid).status())
                .isEqualTo(404);
        assertThat(client.get("/downloads/" + uuid).status()).isEqualTo(404);
    }

    private String urlOf(Answer started) {
        JsonNode done = client.get("/databases/" + LEADS + "/exports/"
                        + started.json().path("export_uuid").asText())
                .json();
        return done.path("url").asText();
    }

    private byte[] download(String url) throws IOException, InterruptedException {
        String token = Client.anonymous(sandbox)
                .post("/login", Client.CREDENTIALS)
                .json()
                .at("/authorization/token")
                .asText();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(client.uri(url))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static Map<String, Document> unzip(byte[] bytes) throws Exception {
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        return parts;
    }
}
