package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generator's golden cases: what they make compiles, loads, and says and does what the documents say. */
class CompiledGoldenTest {
    private static final Path CASES = Path.of("../generator/src/test/cases/golden");

    static Stream<Named<Path>> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(folder -> Named.of(folder.getFileName().toString(), folder)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void toolsSayWhatTheDocumentsSay(Path folder) throws Exception {
        api(folder).assertThatToolsSayWhatTheDocumentsSay();
        assertThat(System.getProperty("probe"))
                .as("code in a text of a document ran")
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyArgumentReachesItsPlace(Path folder) throws Exception {
        GeneratedApi api = api(folder);

        for (ShapedTool shaped : api.shaped().operations()) {
            ObjectNode arguments = Json.object();
            shaped.tool().arguments().forEach(argument -> sample(arguments, argument));
            ApiRequest request = request((OperationTool<?>) api.tool(shaped), arguments);

            assertThat(request.method()).isEqualTo(shaped.tool().operation().httpMethod());
            assertThat(request.template()).isEqualTo(shaped.tool().operation().path());
            for (Argument argument : shaped.tool().arguments()) {
                if (argument.type() == ValueType.Basic.STRING) {
                    assertThat(sent(request, argument)).as(argument.name()).contains(sampleText(argument));
                }
                if (argument.type() == ValueType.Basic.FILE) {
                    String base64 = Base64.getEncoder()
                            .encodeToString(sampleText(argument).getBytes(StandardCharsets.UTF_8));
                    assertThat(sent(request, argument)).as(argument.name()).containsAnyOf(sampleText(argument), base64);
                }
                assertThat(sent(request, argument)).as(argument.name()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void enumsHaveTheStringsOfTheDocument(Path folder) throws Exception {
        GeneratedApi api = api(folder);

        for (ShapedTool shaped : api.shaped().tools()) {
            List<List<String>> expected = shaped.tool().arguments().stream()
                    .map(argument -> strings(argument.type()))
                    .filter(strings -> !strings.isEmpty())
                    .toList();
            List<List<String>> actual = Stream.of(api.tool(shaped).getClass().getDeclaredClasses())
                    .filter(Class::isEnum)
                    .map(constants -> Stream.of(constants.getEnumConstants())
                            .map(constant -> ((WireValue) constant).wire())
                            .toList())
                    .toList();

            assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static GeneratedApi api(Path folder) throws Exception {
        return GeneratedApi.of(GoldenCase.request(folder, GeneratedApi.PACKAGE));
    }

    private static <I> ApiRequest request(OperationTool<I> tool, ObjectNode arguments) {
        return tool.request(tool.read(new ArgumentReader(arguments)));
    }

    private static void sample(ObjectNode arguments, Argument argument) {
        String name = argument.name();
        switch (argument.type()) {
            case ValueType.Basic basic -> {
                switch (basic) {
                    case STRING -> arguments.put(name, sampleText(argument));
                    case BOOLEAN -> arguments.put(name, true);
                    case INT, LONG, INTEGER, DECIMAL -> arguments.put(name, 7);
                    case OBJECT, ANY -> arguments.putObject(name).put("a", "b");
                    case FILE -> sampleFile(arguments.putObject(name), argument);
                }
            }
            case ValueType.Choice choice -> arguments.put(name, choice.values().getFirst());
            case ValueType.ListOf list -> {
                ArrayNode values = arguments.putArray(name);
                if (list.items() instanceof ValueType.Choice choice) {
                    values.add(choice.values().getFirst());
                } else if (list.items() == ValueType.Basic.OBJECT) {
                    values.addObject();
                } else if (list.items() == ValueType.Basic.STRING) {
                    values.add("x");
                } else if (list.items() == ValueType.Basic.FILE) {
                    sampleFile(values.addObject(), argument);
                } else {
                    values.add(7);
                }
            }
        }
    }

    private static void sampleFile(ObjectNode file, Argument argument) {
        file.put("text", sampleText(argument)).put("filename", "sample.png");
    }

    // Different for each argument, so that one that goes to another's place is seen.
    private static String sampleText(Argument argument) {
        return "v" + Integer.toHexString(argument.name().hashCode());
    }

    private static String sent(ApiRequest request, Argument argument) {
        String wireName = argument.place().wireName();
        return switch (argument.place().location()) {
            case PATH -> request.target();
            case QUERY -> request.query(wireName).orElse("");
            case HEADER -> request.headers().getOrDefault(wireName, "");
            case COOKIE -> request.headers().toString();
            case BODY_MEMBER ->
                request.body().map(tree -> tree.path(wireName).toString()).orElseGet(() -> bytes(request));
            case BODY -> bytes(request);
        };
    }

    private static String bytes(ApiRequest request) {
        return new String(request.bodyBytes().orElseThrow(), StandardCharsets.UTF_8);
    }

    private static List<String> strings(ValueType type) {
        return switch (type) {
            case ValueType.Basic basic -> List.of();
            case ValueType.Choice choice -> choice.values();
            case ValueType.ListOf list -> strings(list.items());
        };
    }
}
