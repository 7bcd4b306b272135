package dev.mcptools.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final Path DATA = Path.of("octapipe-data");

    @Test
    void servesWithDefaultsWhenNothingIsSaid() {
        assertThat(CommandLine.parse(DATA))
                .isEqualTo(
                        new CommandLine.Serve(OptionalInt.empty(), Path.of("octapipe-data"), Optional.empty(), false));
    }

    @Test
    void readsEveryOption() {
        assertThat(CommandLine.parse(DATA, "--port", "0", "--data=d", "--ready-file", "r.json", "--stdio"))
                .isEqualTo(
                        new CommandLine.Serve(OptionalInt.of(0), Path.of("d"), Optional.of(Path.of("r.json")), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpWinsOverOptionsBefore(String help) {
        assertThat(CommandLine.parse(DATA, "--stdio", help)).isInstanceOf(CommandLine.Help.class);
    }

    @ParameterizedTest
    @CsvSource({
        "--port,--port needs a value",
        "--port x,'--port must be a number from 0 to 65535, not ''x'''",
        "--port 65536,'not ''65536'''",
        "--port -1,'not ''-1'''",
        "--prot 1,Unknown option '--prot'",
        "8080,Unknown option '8080'",
        "--data=,--data needs a value",
    })
    void saysWhatIsWrongAndWhereToLook(String line, String expected) {
        assertThatThrownBy(() -> CommandLine.parse(DATA, line.split(" ")))
                .isInstanceOfSatisfying(
                        StartFailedException.class,
                        failure -> assertThat(failure.exitStatus()).isEqualTo(2))
                .hasMessageContaining(expected)
                .hasMessageEndingWith("--help lists the options.");
    }
}
