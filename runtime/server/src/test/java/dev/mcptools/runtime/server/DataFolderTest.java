package dev.mcptools.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void keepsItsKeyFromStartToStart() {
        Path folder = temp.resolve("a/b");
        ServerKey first = DataFolder.open(folder).key();
        ServerKey second = DataFolder.open(folder).key();

        assertThat(second.urlToken()).isEqualTo(first.urlToken()).hasSize(43);
        assertThat(second.cursorKey()).isEqualTo(first.cursorKey()).hasSize(32);
    }

    @Test
    void everyFolderHasAKeyOfItsOwnAndPurposesShareNothing() {
        ServerKey one = DataFolder.open(temp.resolve("one")).key();
        ServerKey other = DataFolder.open(temp.resolve("other")).key();

        assertThat(one.urlToken()).isNotEqualTo(other.urlToken());
        assertThat(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(one.cursorKey()))
                .isNotEqualTo(one.urlToken());
        assertThat(one.toString()).doesNotContain(one.urlToken());
    }

    @Test
    void onlyItsOwnerCanReadTheKey() throws IOException {
        DataFolder.open(temp).key();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("server.key"))))
                .isEqualTo("rw-------");
        assertThat(temp).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void refusesAFileWhereAFolderBelongs() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("is a file. Name a folder.");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void refusesAKeyThatIsNotOne() throws IOException {
        Files.writeString(temp.resolve("server.key"), "short");
        assertThatThrownBy(() -> DataFolder.open(temp).key())
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("has 5 bytes instead of 32");
        assertThat(temp.resolve("server.key")).hasContent("short");
    }
}
