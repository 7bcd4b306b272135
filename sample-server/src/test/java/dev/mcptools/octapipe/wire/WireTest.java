package dev.mcptools.octapipe.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.octapipe.wire.RecordingApi.Arrived;
import dev.mcptools.octapipe.wire.WireTools.Compiled;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiSettings;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a document and arguments to the bytes that an API receives: every step is the real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTest {
    /** What every request has; what they say is tested elsewhere. */
    private static final Set<String> ALWAYS = Set.of("Host", "User-Agent", "Accept", "Connection", "Content-Length");

    private final List<WireCase> cases = WireTable.read();
    private final RecordingApi api = new RecordingApi();
    private final WireTools tools =
            WireTools.of(cases.stream().map(WireCase::documented).distinct().toList());

    WireTest() throws Exception {}

    @AfterAll
    void close() throws Exception {
        api.close();
    }

    List<WireCase> cases() {
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatArrivesIsWhatOpenApiSays(WireCase expected) throws Exception {
        WireDocument document = expected.documented();
        List<String> said = said(tools.outcome(document));
        assertThat(said).containsAll(document.reports());
        Optional<Compiled> compiled = tools.compiled(document);
        if (document.leftOut().isPresent()) {
            assertThat(said).contains(document.leftOut().get());
            assertThat(compiled).isEmpty();
            return;
        }
        assertThat(compiled).as(() -> diagnostics(document)).isPresent();

        ToolResult result = call(expected, compiled.orElseThrow());

        if (expected.sends().isEmpty()) {
            assertThat(problems(result)).containsOnlyKeys(expected.refused().keySet());
            expected.refused()
                    .forEach((argument, problem) -> assertThat(problems(result).getOrDefault(argument, ""))
                            .contains(problem));
            assertThat(api.arrived()).isEmpty();
        } else {
            assertThat(api.arrived().stream().map(Arrived::line))
                    .as(() -> "result: " + result)
                    .containsExactlyElementsOf(Stream.of(expected.sends(), expected.next())
                            .flatMap(Optional::stream)
                            .map(line -> line + " HTTP/1.1")
                            .toList());
            Arrived arrived = api.arrived().getFirst();
            Boundary boundary = Boundary.in(arrived);
            assertThat(headers(arrived, expected)).isEqualTo(boundary.of(expected.headers()));
            byte[] body = boundary.of(expected.body());
            assertThat(new String(arrived.body(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(body, StandardCharsets.UTF_8));
            assertThat(arrived.body()).isEqualTo(body);
        }
        expected.result().ifPresent(line -> assertThat(ResultLine.of(result)).isEqualTo(line));
    }

    private ToolResult call(WireCase expected, Compiled compiled) throws Exception {
        api.answers(expected.answer());
        Map<String, String> configuration = expected.documented().configuration(api.port());
        Config config = Config.just(ConfigSources.create(configuration));
        try (ApiClient client =
                ApiSettings.of(compiled.api(), config.get("api")).client()) {
            Toolbox toolbox = Toolbox.of(compiled.registry()).calling(client);
            Tool tool = toolbox.tools().getFirst();
            ToolResult result = toolbox.call(tool, expected.arguments(), CallContext.UNWATCHED);
            if (expected.next().isPresent() && result instanceof ToolResult.Page page) {
                ObjectNode arguments = expected.arguments();
                page.nextCursor().ifPresent(cursor -> arguments.put("next_cursor", cursor));
                toolbox.call(tool, arguments, CallContext.UNWATCHED);
            }
            return result;
        }
    }

    private static Map<String, String> headers(Arrived arrived, WireCase expected) {
        Set<String> named = expected.headers().keySet();
        return arrived.headers().stream()
                .map(line -> line.split(": ?", 2))
                .filter(parts -> named.contains(parts[0]) || !ALWAYS.contains(parts[0]))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Map<String, String> problems(ToolResult result) {
        assertThat(result).isInstanceOf(ToolResult.Failure.class);
        return ((ToolResult.Failure) result)
                .problems().stream()
                        .collect(Collectors.toMap(
                                ArgumentProblem::argument,
                                ArgumentProblem::problem,
                                (one, other) -> one + "; " + other));
    }

    private static List<String> said(Outcome outcome) {
        return outcome.diagnostics().stream().map(Diagnostic::rule).toList();
    }

    private String diagnostics(WireDocument document) {
        return "no tool: " + tools.outcome(document).diagnostics();
    }
}
