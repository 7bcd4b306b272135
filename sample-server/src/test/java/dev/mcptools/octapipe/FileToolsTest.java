package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.http.Journal;
import dev.mcptools.octapipe.sandbox.model.Blob;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads and downloads, through an official client and the sandbox. */
class FileToolsTest {
    private static final String CARD =
            SeedId.item("Enterprise Sales", "Acme Corp Deal").toString();

    @TempDir
    Path data;

    @TempDir
    Path uploads;

    private RunningServer server;
    private SdkClient client;

    @BeforeEach
    void start() {
        server = RunningServer.start(data, Map.of("mcp.uploads.folder", uploads.toString()));
        client = server.connect();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static ObjectNode upload(String way, String value) {
        ObjectNode arguments = Json.object().put("entity", "pipeline_card").put("record_uuid", CARD);
        arguments.putObject("file").put(way, value);
        return arguments;
    }

    private byte[] kept(JsonNode file) {
        UUID uuid = UUID.fromString(file.path("uuid").asText());
        return server.sandbox()
                .read(store -> store.blobs().find(uuid).map(Blob::bytes).orElseThrow());
    }

    private static String download(JsonNode file) {
        return Json.object()
                .put("entity", "pipeline_card")
                .put("record_uuid", CARD)
                .put("id", file.path("uuid").asText())
                .toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5 * 1024 * 1024})
    void aFileOfAnySizeArrivesByteForByte(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 0xE9);

        JsonNode file = client.call(
                "create_a_octapipe_file",
                upload("content", Base64.getEncoder().encodeToString(content)).toString());

        assertThat(file.path("size").asInt()).isEqualTo(size);
        assertThat(kept(file)).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plan.pdf                     | plan.pdf",
                "C:\\\\Users\\\\me\\\\plan.pdf | plan.pdf",
                "../../etc/passwd             | passwd",
                "Übersicht 計画 🚀.pdf          | Übersicht 計画 🚀.pdf",
                "a\\\"b\\r\\nX-Evil: 1.pdf     | a%22b%0D%0AX-Evil: 1.pdf"
            })
    void aNameArrivesAsOneName(String name, String arrived) throws IOException {
        ObjectNode arguments = upload("text", "x");
        ((ObjectNode) arguments.path("file")).set("filename", Json.MAPPER.readTree("\"" + name + "\""));

        JsonNode file = client.call("create_a_octapipe_file", arguments.toString());

        assertThat(file.path("name").asText()).isEqualTo(arrived);
        assertThat(kept(file)).isEqualTo(new byte[] {'x'});
    }

    @Test
    void whatCannotBeAFileIsRefusedBeforeAnythingIsSent() {
        server.sandbox().journal().clear();

        assertThat(client.refused(
                                "create_a_octapipe_file",
                                upload("content", "no base64!").toString())
                        .path("message")
                        .asText())
                .contains("'file' has a content that is not Base64");
        assertThat(client.refused(
                                "create_a_octapipe_file",
                                upload("content", "A".repeat(15_000_000)).toString())
                        .path("message")
                        .asText())
                .contains("this server takes files of 10485760 at most");
        assertThat(server.sandbox().journal().entries())
                .extracting(Journal.Entry::path)
                .doesNotContain("/files");
    }

    @Test
    void filesOfTheConfiguredFolderAreFoundAndNoOthers(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(uploads.resolve("q3"));
        Files.writeString(uploads.resolve("q3/leads list.csv"), "name\nAcme\n");
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(uploads.resolve("link.txt"), secret);
        Files.createSymbolicLink(uploads.resolve("folder"), elsewhere);

        JsonNode byPath = client.call(
                "create_a_octapipe_file", upload("uri", "q3/leads%20list.csv").toString());
        assertThat(byPath.path("name").asText()).isEqualTo("leads list.csv");
        assertThat(new String(kept(byPath), StandardCharsets.UTF_8)).isEqualTo("name\nAcme\n");
        client.call(
                "create_a_octapipe_file",
                upload("uri", uploads.resolve("q3/leads list.csv").toUri().toString())
                        .toString());

        for (String uri : List.of(
                secret.toUri().toString(),
                "../" + elsewhere.getFileName() + "/secret.txt",
                "..%2F" + elsewhere.getFileName() + "%2Fsecret.txt",
                "link.txt",
                "folder/secret.txt",
                "q3",
                ".",
                "no.txt",
                "%00",
                "http://127.0.0.1:1/x",
                "//127.0.0.1/x",
                "file://127.0.0.1/etc/passwd",
                "jar:file:/x!/y")) {
            assertThat(client.refused(
                                    "create_a_octapipe_file", upload("uri", uri).toString())
                            .path("message")
                            .asText())
                    .as(uri)
                    .contains("has a uri that this server does not read")
                    .doesNotContain("secret\n");
        }
    }

    @Test
    void aFileComesBackAsWhatItIs() {
        JsonNode text = client.call(
                "create_a_octapipe_file", named(upload("text", "Grüße"), "hello.txt", "text/plain; charset=utf-8"));
        JsonNode image =
                client.call("create_a_octapipe_file", named(upload("content", "iVBORw0KGgo="), "p.png", "image/png"));
        JsonNode bytes = client.call(
                "create_a_octapipe_file", upload("content", "AAEC/w==").toString());

        assertThat(client.blocks("octapipe_files_download", download(text)))
                .singleElement()
                .satisfies(block -> assertThat(
                                ((McpSchema.TextResourceContents) ((McpSchema.EmbeddedResource) block).resource())
                                        .text())
                        .isEqualTo("Grüße"));
        assertThat(client.blocks("octapipe_files_download", download(image)))
                .singleElement()
                .satisfies(block -> {
                    assertThat(((McpSchema.ImageContent) block).mimeType()).isEqualTo("image/png");
                    assertThat(((McpSchema.ImageContent) block).data()).isEqualTo("iVBORw0KGgo=");
                });
        assertThat(client.blocks("octapipe_files_download", download(bytes)))
                .singleElement()
                .satisfies(block -> assertThat(
                                ((McpSchema.BlobResourceContents) ((McpSchema.EmbeddedResource) block).resource())
                                        .blob())
                        .isEqualTo("AAEC/w=="));
    }

    @Test
    void aLargeFileIsALinkAndIsNotFetched() {
        JsonNode file = client.call(
                "create_a_octapipe_file",
                upload("content", Base64.getEncoder().encodeToString(new byte[5 * 1024 * 1024]))
                        .toString());
        server.sandbox().journal().clear();

        List<McpSchema.Content> blocks = client.blocks("octapipe_files_download", download(file));

        assertThat(((McpSchema.ResourceLink) blocks.get(0)).uri())
                .isEqualTo(file.path("url").asText());
        assertThat(((McpSchema.TextContent) blocks.get(1)).text()).contains("5242880 bytes", "4194304");
        assertThat(server.sandbox().journal().entries())
                .extracting(Journal.Entry::path)
                .noneMatch(path -> path.startsWith("/downloads"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s/x.png", "%s/", "%s", "http://user@127.0.0.1:%d/x"})
    void aFileElsewhereIsALinkAndNothingArrivesThere(String url) throws IOException {
        try (RawApi elsewhere = new RawApi()) {
            String port = elsewhere.url().substring(elsewhere.url().lastIndexOf(':') + 1);
            String address = url.contains("%d") ? url.replace("%d", port) : url.formatted(elsewhere.url());
            elsewhere.answers(RawApi.json("200 OK", "{}"));
            ObjectNode copy = Json.object()
                    .put("entity", "pipeline_card")
                    .put("record_uuid", CARD)
                    .put("name", "x.png")
                    .put("url", address)
                    .put("mime", "image/png")
                    .put("size", 3);
            JsonNode file = client.call("octapipe_files_copy", copy.toString());

            List<McpSchema.Content> blocks = client.blocks("octapipe_files_download", download(file));

            assertThat(((McpSchema.ResourceLink) blocks.get(0)).uri()).isEqualTo(address);
            assertThat(((McpSchema.TextContent) blocks.get(1)).text()).contains("does not lie at the API");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void whatGoesWrongOnTheWayIsSaid() {
        JsonNode file = client.call(
                "create_a_octapipe_file", upload("content", "AAEC/w==").toString());

        server.sandbox().faults().on("GET", "/downloads/{id}").fail(Fault.truncate());
        assertThat(client.failed("octapipe_files_download", download(file))
                        .path("code")
                        .asText())
                .isEqualTo("broken_answer");
        server.sandbox().faults().on("GET", "/downloads/{id}").fail(Fault.tooManyRequests(Duration.ofSeconds(7)));
        JsonNode limited = client.failed("octapipe_files_download", download(file));
        assertThat(limited.path("code").asText()).isEqualTo("rate_limited");
        assertThat(limited.path("retry_after_seconds").asInt()).isEqualTo(7);
        client.call(
                "delete_a_octapipe_file_by_id",
                Json.object().set("id", file.path("uuid")).toString());
        assertThat(client.failed("octapipe_files_download", download(file))
                        .path("message")
                        .asText())
                .contains("This record has no file " + file.path("uuid").asText());
    }

    private static String named(ObjectNode arguments, String name, String type) {
        ((ObjectNode) arguments.path("file")).put("filename", name).put("content_type", type);
        return arguments.toString();
    }
}
