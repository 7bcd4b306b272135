package dev.mcptools.generator.schema;

import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Ends a tool's documentation with the sentences that are made from its arguments and so cannot disagree with them. */
final class ToolDescription {
    private ToolDescription() {}

    static String of(Tool tool) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(tool.description()));
        tool.pagination()
                .map(pagination -> pagination.size().max())
                .map(ToolDescription::paging)
                .ifPresent(sentences::add);
        String required = tool.arguments().stream()
                .filter(Argument::required)
                .map(Argument::name)
                .collect(Collectors.joining(", "));
        if (!required.isEmpty()) {
            sentences.add("Required: " + required + ".");
        }
        return String.join(" ", sentences);
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.matches("(?s).*[.!?:;)\\]}`>]") ? text : text + ".";
    }

    private static String paging(OptionalInt most) {
        String returned =
                most.isPresent() ? "Returns at most " + most.getAsInt() + " at a time" : "Returns one page at a time";
        return returned
                + "; while has_more is true, call again with next_cursor unchanged and the same other arguments.";
    }
}
