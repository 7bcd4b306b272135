package dev.mcptools.generator.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The law holds for all inputs from which fuzzing starts, among them all that it ever found; those of the other tests
 * are inputs too, as pom.xml says.
 */
class KeptInputsTest {
    private static final Path KEPT = Path.of("src/test/resources/dev/mcptools/generator/fuzz/ReaderFuzzTestInputs");
    private static final Path CASES = Path.of("src/test/cases");

    @TestFactory
    Stream<DynamicTest> theLawHoldsFor() throws IOException {
        return Stream.of(Input.values())
                .flatMap(input -> files(input)
                        .map(file -> DynamicTest.dynamicTest(
                                input + " " + file, () -> Law.holdsFor(input.request(Files.readAllBytes(file))))));
    }

    @ParameterizedTest
    @EnumSource
    void eachFolderIsRun(Input input) {
        assertThat(files(input)).anyMatch(file -> file.startsWith(KEPT));
    }

    private static Stream<Path> files(Input input) {
        return Stream.concat(
                below(KEPT.resolve(input.folder())),
                switch (input) {
                    case DOCUMENT -> below(CASES).filter(file -> file.endsWith("api.yaml"));
                    case OVERLAYS -> below(CASES).filter(file -> file.endsWith("overlay.yaml"));
                    case RECORDS -> below(CASES).filter(file -> file.getParent().endsWith("records"));
                    case SEVERAL_FILES -> Stream.empty();
                });
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
