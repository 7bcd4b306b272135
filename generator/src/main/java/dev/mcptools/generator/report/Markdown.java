package dev.mcptools.generator.report;

import dev.mcptools.generator.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of a report as Markdown (GitHub Flavored Markdown, section 4.10), in which text of documents is only text. */
final class Markdown {
    private Markdown() {}

    static String table(List<String> head, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(row(head));
        lines.add(row(head.stream().map(cell -> "---").toList()));
        rows.forEach(row -> lines.add(row(row.stream().map(Markdown::text).toList())));
        return String.join("\n", lines) + "\n";
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A cell ends at a bar or a line end; HTML, links and code would be read as such. */
    private static String text(String cell) {
        return VisibleText.of(cell)
                .replaceAll(" +", " ")
                .replaceAll("([\\\\|<>\\[\\]`*~&]|(?<!\\w)_|_(?!\\w))", "\\\\$1");
    }
}
