package dev.mcptools.octapipe.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table's page says of its cases. */
class WireTableTest {
    private static final Path PAGE = Path.of("src/test/wire/README.md");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+: [^`]+)`");

    static List<String> faults() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int heading = lines.indexOf("## What tools made of documents get wrong");
        assertThat(heading).isPositive();
        return lines.stream()
                .skip(heading)
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultHasCases(String row) {
        String cells = row.substring(row.indexOf(" | "));
        List<String> named = NAME.matcher(cells)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        List<String> cases = WireTable.read().stream().map(WireCase::name).toList();

        assertThat(named)
                .isNotEmpty()
                .allMatch(name -> cases.stream().anyMatch(each -> each.equals(name) || each.startsWith(name + ": ")));
    }
}
