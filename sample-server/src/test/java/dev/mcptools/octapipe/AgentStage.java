package dev.mcptools.octapipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mcptools.octapipe.account.ConfiguredAccount;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.store.Store;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The server with its sandbox as a process of its own, for clients that are written in other languages; what lies behind
 * the API's back is done by a POST to {@code stage}: faults, and changes of definitions.
 *
 * <p>It prints one line of JSON, {@code {"mcp": URL, "stage": URL}}, and ends when its input does.
 */
final class AgentStage {
    private AgentStage() {}

    public static void main(String[] args) throws IOException {
        // Small enough that work on many records takes several requests.
        OctapipeSandbox sandbox = OctapipeSandbox.start(0, OctapipeSandbox.Settings.DEFAULT.withBulkLimit(500));
        Path data = Files.createTempDirectory("stage");
        try (var server =
                Main.server(new ConfiguredAccount(() -> sandbox)).start("--port", "0", "--data", data.toString())) {
            HttpServer stage = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            stage.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            stage.createContext("/", exchange -> answer(exchange, sandbox));
            stage.start();
            System.out.println(Json.object()
                    .put("mcp", server.mcpUrl())
                    .put("stage", "http://127.0.0.1:" + stage.getAddress().getPort() + "/"));
            while (System.in.read() >= 0) {
                // Until whoever started this ends.
            }
            stage.stop(0);
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void answer(HttpExchange exchange, OctapipeSandbox sandbox) throws IOException {
        String text;
        int status = 200;
        try (exchange) {
            try {
                text = done(Json.MAPPER.readTree(exchange.getRequestBody()), sandbox)
                        .toString();
            } catch (RuntimeException e) {
                status = 400;
                text = String.valueOf(e.getMessage());
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static ObjectNode done(JsonNode asked, OctapipeSandbox sandbox) {
        switch (asked.path("do").asText()) {
            case "fault" -> fault(asked, sandbox);
            case "clear" -> sandbox.faults().clear();
            case "rename-field" ->
                changeField(
                        asked,
                        sandbox,
                        field -> List.of(labelled(field, asked.path("to").asText())));
            case "remove-field" -> changeField(asked, sandbox, field -> List.of());
            case "remove-field-later" -> removeLater(asked, sandbox);
            default -> throw new IllegalArgumentException("Nothing is known of " + asked);
        }
        return Json.object()
                .put("pending", sandbox.faults().pending())
                .put("requests", sandbox.journal().entries().size());
    }

    private static void fault(JsonNode asked, OctapipeSandbox sandbox) {
        sandbox.faults()
                .on(asked.path("method").asText(), asked.path("path").asText())
                .after(asked.path("after").asInt())
                .times(asked.path("times").asInt(1))
                .fail(fault(asked));
    }

    private static Fault fault(JsonNode asked) {
        String kind = asked.path("fault").asText();
        return switch (kind) {
            case "429" -> Fault.tooManyRequests(Duration.ofSeconds(1));
            case "500" -> Fault.serverError(500);
            case "hang-up" -> Fault.hangUp();
            case "lose-reply" -> Fault.loseReply();
            case "truncate" -> Fault.truncate();
            case "answer" ->
                Fault.answer(200, "application/json", asked.path("body").toString());
            default -> throw new IllegalArgumentException("No fault " + kind);
        };
    }

    /** Removes a field once so many more requests were answered. */
    private static void removeLater(JsonNode asked, OctapipeSandbox sandbox) {
        int requests = sandbox.journal().entries().size() + asked.path("after").asInt();
        Thread.ofVirtual().start(() -> {
            while (sandbox.journal().entries().size() < requests) {
                Thread.onSpinWait();
            }
            changeField(asked, sandbox, field -> List.of());
        });
    }

    private static void changeField(
            JsonNode asked, OctapipeSandbox sandbox, Function<FieldDefinition, List<FieldDefinition>> change) {
        String label = asked.path("field").asText();
        sandbox.change(store -> {
            Database database = database(asked.path("database").asText(), store);
            store.databases()
                    .put(database.withCustomFields(database.customFields().stream()
                            .flatMap(field ->
                                    (field.label().equals(label) ? change.apply(field) : List.of(field)).stream())
                            .toList()));
        });
    }

    private static Database database(String name, Store store) {
        return store.databases().stream()
                .filter(database -> database.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No database " + name));
    }

    private static FieldDefinition labelled(FieldDefinition field, String label) {
        return new FieldDefinition(
                field.uuid(),
                field.name(),
                label,
                field.type(),
                field.required(),
                field.readOnly(),
                field.options(),
                field.relatedDatabaseUuid());
    }
}
