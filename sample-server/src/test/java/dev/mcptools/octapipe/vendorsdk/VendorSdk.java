package dev.mcptools.octapipe.vendorsdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the SDK calls and reads, from {@code calls.yaml}.
 *
 * @param given what stands for names in braces, in the order in which they are looked up
 */
record VendorSdk(Models models, Map<String, Given> given, List<SdkCall> calls) {

    private static final Path FILE = Path.of("src/test/sdk/calls.yaml");

    /** A value of one of the sandbox's own answers: what is read, and where in it the value is. */
    record Given(String read, String at) {

        static Map<String, Given> of(JsonNode entries) {
            Map<String, Given> given = new LinkedHashMap<>();
            entries.properties()
                    .forEach(entry -> given.put(
                            entry.getKey(),
                            new Given(
                                    entry.getValue().path("read").asText(),
                                    entry.getValue().path("at").asText())));
            return given;
        }
    }

    static VendorSdk read() {
        try {
            JsonNode file = new YAMLMapper().readTree(FILE.toFile());
            List<SdkCall> calls =
                    file.path("calls").valueStream().map(SdkCall::new).toList();
            return new VendorSdk(
                    new Models(file.path("models"), file.path("needs")), Given.of(file.path("given")), calls);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
