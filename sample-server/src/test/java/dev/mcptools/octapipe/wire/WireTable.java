package dev.mcptools.octapipe.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The cases, read from files; {@code README.md} beside them says how they are written. */
final class WireTable {
    private static final Path FOLDER = Path.of("src/test/wire");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private WireTable() {}

    static List<WireCase> read() {
        List<WireCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String group = file.getFileName().toString().replace(".yaml", "");
                int number = 0;
                for (JsonNode entry : YAML.readTree(file.toFile())) {
                    number++;
                    add(cases, group, new WireDocument(group.replace('-', '_') + number, entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> names = new HashSet<>();
        cases.forEach(each -> {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException("Two cases are called: " + each.name());
            }
        });
        return cases;
    }

    private static void add(List<WireCase> cases, String group, WireDocument document) {
        JsonNode entry = document.entry();
        String name = group + ": " + entry.path("name").asText();
        if (!entry.has("calls")) {
            cases.add(new WireCase(name, document, entry));
            return;
        }
        for (JsonNode call : entry.get("calls")) {
            String detail = call.path("name").asText(call.path("arguments").toString());
            cases.add(new WireCase(name + ": " + detail, document, call));
        }
    }
}
