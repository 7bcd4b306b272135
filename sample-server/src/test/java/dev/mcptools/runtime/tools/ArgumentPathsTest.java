package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generator and the runtime share no code, but what the one writes the other reads: one grammar, two readers. */
class ArgumentPathsTest {
    private static final List<String> ALPHABET = List.of("a", "B", ".", "[", "]", "\\");
    private static final int LONGEST = 6;

    @Test
    void everyTextLeadsToTheSame() {
        assertThat(texts(LONGEST)).hasSize(55_987).allSatisfy(text -> {
            var written = dev.mcptools.generator.model.ArgumentPath.of(text);
            assertThat(steps(ArgumentPath.of(text))).isEqualTo(steps(written));
            assertThat(steps(ArgumentPath.of(written.text()))).isEqualTo(steps(written));
        });
    }

    @Test
    void aPathHasOneSpelling() {
        assertThat(steps(ArgumentPath.of("rows[].a\\.b.c\\[]\\\\"))).containsExactly("=rows", "[]", "=a.b", "=c[]\\");
        assertThat(dev.mcptools.generator.model.ArgumentPath.of("rows[].a\\.b.c\\[]\\\\")
                        .text())
                .isEqualTo("rows[].a\\.b.c\\[]\\\\");
    }

    private static List<String> texts(int longest) {
        return Stream.concat(
                        Stream.of(""),
                        longest == 0
                                ? Stream.of()
                                : texts(longest - 1).stream()
                                        .flatMap(text -> ALPHABET.stream().map(letter -> text + letter)))
                .toList();
    }

    private static List<String> steps(ArgumentPath path) {
        return path.steps().stream()
                .map(step -> switch (step) {
                    case ArgumentPath.Step.Member member -> "=" + member.name();
                    case ArgumentPath.Step.Item item -> "[]";
                })
                .toList();
    }

    private static List<String> steps(dev.mcptools.generator.model.ArgumentPath path) {
        return path.steps().stream()
                .map(step -> step.item() ? "[]" : "=" + step.name())
                .toList();
    }
}
