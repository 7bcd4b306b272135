package dev.mcptools.generator.schema;

import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.NameWords;
import dev.mcptools.generator.model.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Ends a tool's documentation with the sentences that are made from its arguments and so cannot disagree with them. */
final class ToolDescription {
    private ToolDescription() {}

    static String of(Tool tool) {
        return withWhatItNeeds(tool, sentence(tool.documentation()));
    }

    /** The description in few words: the title, where not even the first sentence of the documentation is short enough. */
    static String brief(Tool tool, Brevity brevity) {
        String said = Sentences.first(brevity.tool(), tool.description())
                .or(() -> Optional.of(tool.title()).filter(title -> saysMoreThan(tool.name(), title)))
                .orElseGet(() -> PlainText.atMost(brevity.tool(), tool.description()));
        String documentation = tool.remark().isEmpty() ? sentence(said) : sentence(said) + " " + tool.remark();
        return brevity.saysLessThan(Brevity.SENTENCES) ? documentation : withWhatItNeeds(tool, documentation);
    }

    private static boolean saysMoreThan(String name, String title) {
        return !NameWords.of(title.toLowerCase(Locale.ROOT)).equals(NameWords.of(name.toLowerCase(Locale.ROOT)));
    }

    private static String withWhatItNeeds(Tool tool, String documentation) {
        List<String> sentences = new ArrayList<>();
        sentences.add(documentation);
        tool.pagination()
                .map(pagination -> pagination.size().max())
                .map(ToolDescription::paging)
                .ifPresent(sentences::add);
        if (tool.bulk().isPresent()) {
            sentences.add(BulkSchemas.sentence(tool));
        }
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
        return text.isEmpty() || Sentences.isEnded(text) ? text : text + ".";
    }

    private static String paging(OptionalInt most) {
        String returned =
                most.isPresent() ? "Returns at most " + most.getAsInt() + " at a time" : "Returns one page at a time";
        return returned
                + "; while has_more is true, call again with next_cursor unchanged and the same other arguments.";
    }
}
