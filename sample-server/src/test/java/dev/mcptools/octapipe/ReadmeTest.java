package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void countsTheToolsThatThereAre() throws IOException {
        assertThat(Files.readString(Path.of("../README.md"))).contains("Tools:        " + RunningServer.TOOLS + "\n");
    }
}
