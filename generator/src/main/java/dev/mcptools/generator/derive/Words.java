package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.NameWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of a name, whichever way it joins them: camelCase, snake_case, kebab-case. */
final class Words {
    private Words() {}

    /** The words in lower case, letters of other scripts left out and marks taken off letters. */
    static List<String> of(String name) {
        return NameWords.of(NameWords.withoutMarks(name)).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    static String snakeCase(String name) {
        return String.join("_", of(name));
    }

    /** A sentence's subject: {@code pipelineStage_uuid} gives "pipeline stage uuid". */
    static String spoken(String name) {
        return String.join(" ", of(name));
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A title: {@code list_pets} gives "List pets". */
    static String title(String name) {
        return capitalized(of(name).stream().collect(Collectors.joining(" ")));
    }
}
