package dev.mcptools.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.diagnostic.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that are said and those that {@code docs/rules.md} explains are the same. */
class RulesDocumentedTest {
    /** A rule's id is the first text given to whatever says something. */
    private static final Pattern SAID = Pattern.compile(
            "(?:DocumentFault\\(|new Diagnostic\\(|endingTheRun\\(|\\.(?:error|warning|note)\\(|fault\\(|RULE = |EXTERNAL = )\\s*\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\"");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
    private static final Pattern ID = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void everyRuleHasItsRow() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String folder : List.of("check", "derive", "diagnostic", "document", "records", "schema", "suppress")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/mcptools/generator", folder))) {
                files.filter(Files::isRegularFile).forEach(file -> addAll(said, SAID, read(file)));
            }
        }
        addAll(said, SAID, read(Path.of("src/main/java/dev/mcptools/generator/Gates.java")));
        Set<String> documented = new TreeSet<>();
        Matcher rows = ROW.matcher(read(Path.of("../docs/rules.md")));
        while (rows.find()) {
            addAll(documented, ID, rows.group(1));
        }
        assertThat(documented).hasSizeGreaterThan(40).isEqualTo(said);
        assertThat(Rules.ids())
                .as("the rules whose weight and suppression can be spoken of, in Rules.java")
                .isEqualTo(said);
    }

    private static void addAll(Set<String> ids, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
