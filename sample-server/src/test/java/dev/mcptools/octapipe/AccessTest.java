package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.extension.OctapipeToolsWithExtensions;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.Toolbox;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods and tags against what each tool is declared to do. */
class AccessTest {
    private static final List<ToolDescriptor> TOOLS =
            Toolbox.of(OctapipeToolsWithExtensions.registry()).tools().stream()
                    .map(Tool::descriptor)
                    .toList();
    private static final Set<String> USUAL = Set.of("list", "get", "create", "update", "delete");

    private static RunningServer server;
    private static ManagementClient operator;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = RunningServer.start(data);
        operator = new ManagementClient(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Sends one message, as a client of 2025-11-25 does. */
    private static JsonNode rpc(String url, String method, ObjectNode params) {
        ObjectNode message = Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        message.set("params", params);
        return operator.send("POST", URI.create(url).getPath(), message.toString(), 200);
    }

    private static List<String> listed(String url) {
        return rpc(url, "tools/list", Json.object()).at("/result/tools").findValuesAsText("name").stream()
                .filter(name -> TOOLS.stream().anyMatch(tool -> tool.name().equals(name)))
                .toList();
    }

    private static JsonNode call(String url, String tool, ObjectNode arguments) {
        ObjectNode params = Json.object().put("name", tool);
        params.set("arguments", arguments);
        return rpc(url, "tools/call", params);
    }

    private static ObjectNode config(List<String> methods, List<String> tags) {
        ObjectNode config = Json.object();
        if (!methods.isEmpty()) {
            methods.forEach(config.putArray("methods")::add);
        }
        if (!tags.isEmpty()) {
            tags.forEach(config.putArray("tags")::add);
        }
        return config;
    }

    private static String create(ObjectNode config) {
        ObjectNode body = Json.object().put("name", "server");
        body.set("config", config);
        return operator.create(body.toString()).path("url").asText();
    }

    // Said anew, not by the filter under test.
    private static boolean expected(ToolDescriptor tool, List<String> methods, List<String> tags) {
        boolean method = methods.isEmpty();
        for (String each : methods) {
            method |= switch (each) {
                case "read" -> tool.access() == Access.READ;
                case "write" -> tool.access() != Access.READ;
                case "custom" -> !USUAL.contains(tool.method());
                default -> each.equals(tool.method());
            };
        }
        return method && (tags.isEmpty() || tool.tags().stream().anyMatch(tags::contains));
    }

    @Test
    void eachCombinationShowsWhatIsDeclared() {
        List<List<String>> methods = new ArrayList<>(List.of(
                List.of(),
                List.of("read"),
                List.of("write"),
                List.of("custom"),
                List.of("read", "write"),
                List.of("read", "custom"),
                List.of("list", "get")));
        TOOLS.stream()
                .map(ToolDescriptor::method)
                .distinct()
                .sorted()
                .map(List::of)
                .forEach(methods::add);
        List<List<String>> tags = new ArrayList<>(List.of(List.of()));
        Set<String> all =
                TOOLS.stream().flatMap(tool -> tool.tags().stream()).collect(Collectors.toCollection(TreeSet::new));
        all.stream().map(List::of).forEach(tags::add);
        tags.add(List.copyOf(all).subList(0, 2));
        int shown = 0;
        for (List<String> method : methods) {
            for (List<String> tag : tags) {
                List<String> expected = TOOLS.stream()
                        .filter(tool -> expected(tool, method, tag))
                        .map(ToolDescriptor::name)
                        .toList();
                String body = Json.object()
                        .put("name", "server")
                        .set("config", config(method, tag))
                        .toString();
                if (expected.isEmpty()) {
                    assertThat(operator.refusal("POST", "/integrated-account/sandbox/mcp", body))
                            .as(body)
                            .startsWith("config");
                } else {
                    assertThat(listed(operator.create(body).path("url").asText()))
                            .as(body)
                            .containsExactlyInAnyOrderElementsOf(expected);
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(50);
    }

    @Test
    void writeIncludesBulkUpdate() {
        assertThat(listed(create(config(List.of("read", "write"), List.of()))))
                .contains("octapipe_database_records_bulk_update", "list_all_octapipe_pipelines");
    }

    /** By list, by call, by changed case, and by way of discovery. */
    @Test
    void noDestructiveToolIsInReachOfRead() {
        ObjectNode read = config(List.of("read"), List.of());
        String all = create(read);
        String discovery = create(read.deepCopy().put("tool_exposure", "discovery"));
        List<String> changing = TOOLS.stream()
                .filter(tool -> tool.access() != Access.READ)
                .map(ToolDescriptor::name)
                .toList();
        assertThat(changing).hasSizeGreaterThan(10);
        assertThat(listed(all)).doesNotContainAnyElementsOf(changing);
        assertThat(rpc(discovery, "tools/list", Json.object())
                        .at("/result/tools")
                        .findValuesAsText("name"))
                .contains("search_tools", "call_tool")
                .doesNotContainAnyElementsOf(changing);
        for (String tool : changing) {
            Stream.of(tool, tool.toUpperCase(Locale.ROOT), " " + tool, tool + " ", "/" + tool, tool + "\u0000")
                    .forEach(name -> {
                        assertThat(call(all, name, Json.object())
                                        .at("/error/message")
                                        .asText())
                                .as(name)
                                .startsWith("Unknown tool");
                        assertThat(call(discovery, name, Json.object())
                                        .at("/error/message")
                                        .asText())
                                .as(name)
                                .startsWith("Unknown tool");
                        ObjectNode wrapped = Json.object().put("name", name);
                        wrapped.putObject("arguments");
                        JsonNode answer = call(discovery, "call_tool", wrapped);
                        assertThat(answer.at("/result/isError").asBoolean())
                                .as(answer.toString())
                                .isTrue();
                        assertThat(answer.toString()).as(name).contains("no tool");
                    });
            assertThat(call(discovery, "get_tool_schema", Json.object().put("name", tool))
                            .at("/result/isError")
                            .asBoolean())
                    .as(tool)
                    .isTrue();
        }
        assertThat(call(
                                discovery,
                                "search_tools",
                                Json.object()
                                        .put("query", "delete records in bulk")
                                        .put("limit", 20))
                        .toString())
                .doesNotContain(changing);
    }
}
