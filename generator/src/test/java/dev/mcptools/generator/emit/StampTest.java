package dev.mcptools.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that would read and make the same is known for one; any other is not. */
class StampTest {
    private static final GeneratedFile SCHEMA = new GeneratedFile(Kind.RESOURCE, "a/cards.input.json", "{}\n");

    @TempDir
    private Path root;

    private Path document;
    private Path made;
    private Path missing;
    private Stamp stamp;

    @BeforeEach
    void aRun() throws Exception {
        document = Files.writeString(root.resolve("api.yaml"), "openapi: 3.1.0");
        missing = root.resolve("schemas/pet.yaml");
        made = root.resolve("out/a/cards.input.json");
        OutputDirectories output = new OutputDirectories(root.resolve("out"), root.resolve("out"), root.resolve("out"));
        output.emit(List.of(SCHEMA), Manifest.of(List.of(SCHEMA)), Manifest.NONE);
        SortedMap<String, FileState> files = new TreeMap<>(output.states(Manifest.of(List.of(SCHEMA))));
        files.put(Stamp.path(document), FileState.of(document));
        files.put(Stamp.path(missing), FileState.of(missing));
        stamp = new Stamp("decisions", 1, files);
    }

    private boolean isUnchanged() throws IOException {
        return stamp.unchanged("decisions", List.of(document)).isPresent();
    }

    @Test
    void theSameInputsAndOutputsAreUnchanged() throws Exception {
        assertThat(isUnchanged()).isTrue();
    }

    @Test
    void anInputThatChangesIsSeen() throws Exception {
        Files.writeString(document, "openapi: 3.1.1");
        assertThat(isUnchanged()).isFalse();
    }

    @Test
    void anInputThatOnlyWasTouchedIsTheSame() throws Exception {
        Files.setLastModifiedTime(document, FileTime.fromMillis(0));
        assertThat(isUnchanged()).isTrue();
    }

    @Test
    void anEditThatHidesItsTimeAndSizeIsSeen() throws Exception {
        FileTime before = Files.getLastModifiedTime(made);
        Files.writeString(made, "[]\n");
        Files.setLastModifiedTime(made, before);
        assertThat(isUnchanged()).isFalse();
    }

    @Test
    void anEditThatHidesItsTimeIsSeenOfAStampThatIsOldToo() throws Exception {
        settle();
        FileTime before = Files.getLastModifiedTime(made);
        Files.writeString(made, "[]\n");
        Files.setLastModifiedTime(made, before);
        assertThat(isUnchanged()).isFalse();
    }

    @Test
    void aFileThatGoesIsSeen() throws Exception {
        Files.delete(made);
        assertThat(isUnchanged()).isFalse();
    }

    @Test
    void aFileThatItWasLookedForAndThatComesIsSeen() throws Exception {
        Files.createDirectories(missing.getParent());
        Files.writeString(missing, "type: object");
        assertThat(isUnchanged()).isFalse();
    }

    @Test
    void anInputMoreIsSeen() throws Exception {
        Path more = Files.writeString(root.resolve("more.yaml"), "");
        assertThat(stamp.unchanged("decisions", List.of(document, more))).isEmpty();
    }

    @Test
    void anotherDecisionIsSeen() throws Exception {
        assertThat(stamp.unchanged("others", List.of(document))).isEmpty();
    }

    @Test
    void filesThatAreSettledAreNotReadAgain() throws Exception {
        settle();
        assertThat(stamp.files()).hasEntrySatisfying(Stamp.path(document), state -> {
            assertThat(state.look()).isNotEmpty();
            assertThat(looksTheSame(state)).isTrue();
        });
    }

    @Test
    void aStampSurvivesItsFile() throws Exception {
        Path file = root.resolve("target/mcp-tools/default.stamp");
        stamp.write(file);
        assertThat(Stamp.read(file)).contains(stamp);
        assertThat(Stamp.read(root.resolve("none"))).isEmpty();
        Files.writeString(file, "1\tdecisions\n");
        assertThat(Stamp.read(file)).isEmpty();
    }

    private boolean looksTheSame(FileState state) {
        try {
            return state.looksTheSame(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the files are old enough for their looks to count, then looks again. */
    private void settle() throws Exception {
        while (stamp.files().values().stream()
                .anyMatch(state -> !state.digest().isEmpty() && state.look().isEmpty())) {
            Thread.sleep(20);
            stamp = stamp.unchanged("decisions", List.of(document)).orElseThrow();
        }
    }
}
