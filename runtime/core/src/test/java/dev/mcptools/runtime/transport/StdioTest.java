package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.call;
import static dev.mcptools.runtime.fixture.Messages.legacy;
import static dev.mcptools.runtime.fixture.Messages.modern;
import static dev.mcptools.runtime.fixture.Messages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.FixtureTool;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** MCP over standard input and output. */
@Timeout(60)
class StdioTest {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Test
    void aProcessSpeaksMcpAloneAndEndsWithItsInput() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FixtureServer.class.getName(),
                        "--stdio")
                .start();
        OutputStream in = process.getOutputStream();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            write(in, modern("1", "server/discover", "{}") + "\r\n");
            assertThat(result(out).path("supportedVersions").isArray()).isTrue();
            write(in, legacy("2", "initialize", "{\"protocolVersion\":\"2025-06-18\"}") + "\n");
            assertThat(result(out).path("protocolVersion").asText()).isEqualTo("2025-06-18");
            write(in, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n\n\r\n");
            write(in, modern("3", "tools/call", call("echo", "{\"message\":\"ü\"}")) + "\n");
            assertThat(result(out).path("structuredContent").path("message").asText())
                    .isEqualTo("ü");
            in.close();
            assertThat(process.waitFor(2, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(out.readLine()).isNull();
            assertThat(err.lines()).contains("This line must not reach the client.");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void brokenLinesAreAnsweredAndTheNextIsServed() throws IOException {
        List<JsonNode> answers =
                answers("{\"jsonrpc\":\n" + "nonsense\n" + "\u00e9".repeat(3) + "\n" + legacy("1", "ping", "{}"));

        assertThat(answers.stream()
                        .map(answer -> answer.path("error").path("code").asInt()))
                .containsExactlyInAnyOrder(-32700, -32700, -32700, 0);
    }

    @Test
    void invalidUtf8IsAParseError() throws IOException {
        byte[] line =
                legacy("1", "tools/call", call("echo", "{\"message\":\"?\"}")).getBytes(StandardCharsets.UTF_8);
        line[new String(line, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xFF;

        assertThat(answers(line).getFirst().path("error").path("code").asInt()).isEqualTo(-32700);
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextIsServed() throws IOException {
        List<JsonNode> answers = answers(
                "{\"jsonrpc\":\"2.0\",\"id\":\"" + "x".repeat(20_000_000) + "\n" + legacy("1", "ping", "{}") + "\n");

        assertThat(answers).hasSize(2);
        assertThat(answers.stream()
                        .map(answer -> answer.path("error").path("code").asInt()))
                .containsExactlyInAnyOrder(-32600, 0);
    }

    @Test
    void callsRunSideBySideAndAreCancelledById() throws Exception {
        Pipe requests = Pipe.open();
        Pipe answers = Pipe.open();
        OutputStream in = Channels.newOutputStream(requests.sink());
        try (BufferedReader out = new BufferedReader(Channels.newReader(answers.source(), StandardCharsets.UTF_8))) {
            Thread server = Thread.startVirtualThread(
                    () -> serve(Channels.newInputStream(requests.source()), Channels.newOutputStream(answers.sink())));

            write(in, modern("1", "tools/call", call("patient", "{}")) + "\n");
            assertThat(events.take()).isEqualTo("started");
            write(in, legacy("\"1\"", "tools/call", call("patient", "{}")) + "\n");
            assertThat(events.take()).isEqualTo("started");
            write(in, legacy("2", "ping", "{}") + "\n");
            assertThat(tree(out.readLine()).path("id").asInt()).isEqualTo(2);

            write(in, cancel("1"));
            assertThat(events.take()).isEqualTo("cancelled");
            write(in, cancel("\"1\""));
            assertThat(events.take()).isEqualTo("cancelled");
            write(in, cancel("1") + legacy("3", "ping", "{}") + "\n");
            // Neither of the cancelled calls is answered.
            assertThat(tree(out.readLine()).path("id").asInt()).isEqualTo(3);

            in.close();
            server.join();
            assertThat(out.readLine()).isNull();
        }
    }

    @Test
    void theEndOfInputCancelsWhatDoesNotFinish() throws Exception {
        ByteArrayInputStream input = new ByteArrayInputStream(
                legacy("1", "tools/call", call("patient", "{}")).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stdio.serve(server(), FixtureServer.toolbox(patient()), input, out);

        assertThat(events.take()).isEqualTo("started");
        assertThat(events.take()).isEqualTo("cancelled");
        assertThat(out.size()).isZero();
    }

    @Test
    void progressComesAsLines() throws IOException {
        List<JsonNode> answers = answers(legacy(
                "1",
                "tools/call",
                "{\"name\":\"test_tool_with_progress\",\"arguments\":{},\"_meta\":{\"progressToken\":7}}"));

        assertThat(answers).hasSize(4);
        assertThat(answers.getFirst().path("params").path("progressToken").asInt())
                .isEqualTo(7);
        assertThat(answers.getLast().path("id").asInt()).isEqualTo(1);
    }

    private void serve(InputStream in, OutputStream out) {
        try (out) {
            Stdio.serve(server(), FixtureServer.toolbox(patient()), in, out);
        } catch (IOException e) {
            events.add(e.toString());
        }
    }

    private Tool patient() {
        return FixtureTool.plain("patient", "Waits to be cancelled.", call -> {
            events.add("started");
            while (!call.cancelled()) {
                FixtureTool.pause();
            }
            events.add("cancelled");
            return ToolResult.text("nobody reads this");
        });
    }

    private static List<JsonNode> answers(String input) throws IOException {
        return answers(input.getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> answers(byte[] input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stdio.serve(server(), FixtureServer.toolbox(), new ByteArrayInputStream(input), out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> tree(line))
                .toList();
    }

    private static McpServer server() {
        return new McpServer(FixtureServer.INFO, Duration.ZERO, List.of());
    }

    private static String cancel(String id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":" + id + "}}\n";
    }

    private static JsonNode result(BufferedReader out) throws IOException {
        return tree(out.readLine()).path("result");
    }

    private static void write(OutputStream in, String text) throws IOException {
        in.write(text.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }
}
