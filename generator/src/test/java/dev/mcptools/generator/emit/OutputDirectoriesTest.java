package dev.mcptools.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoriesTest {
    private static final String MARK = "@Generated(\"dev.mcptools.generator\")";
    private static final GeneratedFile CARDS = source("a/Cards.java", MARK + " class Cards {}\n");
    private static final GeneratedFile NOTES = source("b/Notes.java", MARK + " class Notes {}\n");
    private static final GeneratedFile SCHEMA = new GeneratedFile(Kind.RESOURCE, "b/notes.input.json", "{}\n");

    @TempDir
    private Path root;

    private OutputDirectories output;

    @BeforeEach
    void twoDirectories() {
        output = new OutputDirectories(root.resolve("java"), root.resolve("resources"), root.resolve("tests"));
    }

    private Emission emit(List<GeneratedFile> files, Manifest earlier) throws IOException, FilesInTheWayException {
        return output.emit(files, Manifest.of(files), earlier);
    }

    @Test
    void aTestOfAToolThatIsGoneIsDeletedByTheNextRun() throws Exception {
        List<GeneratedFile> all = List.of(
                CARDS, SCHEMA, new GeneratedFile(Kind.TEST_SOURCE, "a/CardsTest.java", MARK + " class CardsTest {}\n"));
        emit(all, Manifest.NONE);
        Path kept = root.resolve("manifest");
        Manifest.of(all).write(kept);

        assertThat(Manifest.read(kept)).isEqualTo(Manifest.of(all));
        emit(List.of(), Manifest.read(kept));

        assertThat(root.resolve("tests/a/CardsTest.java")).doesNotExist();
    }

    @Test
    void filesAreWrittenAsTheyAre() throws Exception {
        Emission emission = emit(List.of(CARDS, SCHEMA), Manifest.NONE);

        assertThat(emission.written()).hasSize(2);
        assertThat(root.resolve("java/a/Cards.java")).hasContent(CARDS.content());
        assertThat(root.resolve("resources/b/notes.input.json")).hasBinaryContent(new byte[] {'{', '}', '\n'});
    }

    @Test
    void aFileWithTheSameContentIsNotTouched() throws Exception {
        emit(List.of(CARDS, NOTES), Manifest.NONE);
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(root.resolve("java/a/Cards.java"), longAgo);

        Emission emission = emit(
                List.of(CARDS, source("b/Notes.java", MARK + " class Notes { }")), Manifest.of(List.of(CARDS, NOTES)));

        assertThat(Files.getLastModifiedTime(root.resolve("java/a/Cards.java"))).isEqualTo(longAgo);
        assertThat(emission.unchanged()).isOne();
        assertThat(emission.written()).containsExactly(root.resolve("java/b/Notes.java"));
    }

    @Test
    void filesOfToolsThatAreGoneAreDeletedWithTheirEmptyFolders() throws Exception {
        emit(List.of(CARDS, NOTES, SCHEMA), Manifest.NONE);

        Emission emission = emit(List.of(CARDS), Manifest.of(List.of(CARDS, NOTES, SCHEMA)));

        assertThat(emission.deleted())
                .containsExactly(root.resolve("java/b/Notes.java"), root.resolve("resources/b/notes.input.json"));
        assertThat(root.resolve("java/b")).doesNotExist();
        assertThat(root.resolve("java/a/Cards.java")).exists();
        assertThat(root.resolve("resources")).exists();
    }

    @Test
    void whatOthersPutThereStays() throws Exception {
        emit(List.of(CARDS, NOTES), Manifest.NONE);
        Path others = Files.writeString(root.resolve("java/b/Other.java"), "class Other {}");

        emit(List.of(CARDS), Manifest.of(List.of(CARDS, NOTES)));

        assertThat(others).exists();
        assertThat(root.resolve("java/b/Notes.java")).doesNotExist();
    }

    @Test
    void aFileOfOursThatSomebodyEditedIsKeptAndNamed() throws Exception {
        emit(List.of(CARDS, NOTES), Manifest.NONE);
        Path edited = Files.writeString(root.resolve("java/b/Notes.java"), "class Notes { int mine; }");

        Emission emission = emit(List.of(CARDS), Manifest.of(List.of(CARDS, NOTES)));

        assertThat(emission.kept()).containsExactly(edited);
        assertThat(edited).exists();
    }

    @Test
    void aJavaFileThatWasNotGeneratedIsNeverOverwritten() throws Exception {
        Files.createDirectories(root.resolve("java/b"));
        Path mine = Files.writeString(root.resolve("java/b/Notes.java"), "class Notes { int mine; }");

        assertThatThrownBy(() -> emit(List.of(CARDS, NOTES), Manifest.NONE))
                .isInstanceOfSatisfying(
                        FilesInTheWayException.class, e -> assertThat(e.files()).containsExactly(mine));
        assertThat(mine).hasContent("class Notes { int mine; }");
        assertThat(root.resolve("java/a/Cards.java")).doesNotExist();
    }

    @Test
    void aManifestThatSomebodyForgedDeletesNothingOutside() throws IOException {
        Path outside = Files.writeString(root.resolve("outside.txt"), "");
        Manifest forged = Manifest.of(List.of(source("../outside.txt", "")));

        assertThatThrownBy(() -> emit(List.of(), forged)).isInstanceOf(IllegalArgumentException.class);
        assertThat(outside).exists();
    }

    @Test
    void aManifestSurvivesItsFile() throws Exception {
        Manifest manifest = Manifest.of(List.of(CARDS, SCHEMA));
        Path file = root.resolve("target/mcp-tools/default.manifest");
        manifest.write(file);

        assertThat(Manifest.read(file)).isEqualTo(manifest);
        assertThat(Manifest.read(root.resolve("none"))).isEqualTo(Manifest.NONE);
    }

    private static GeneratedFile source(String path, String content) {
        return new GeneratedFile(Kind.SOURCE, path, content);
    }
}
