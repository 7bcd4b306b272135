package dev.mcptools.generator.derive;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.document.Prose;
import dev.mcptools.generator.records.ArgumentRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is said of an argument: by its record, its parameter, its schema, or else by its name. */
final class ArgumentText {
    private static final int LONGEST = 1_024;

    private final ApiDocument document;
    private final Diagnostics diagnostics;

    ArgumentText(ApiDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
    }

    /**
     * The description of an argument.
     *
     * @param singular one of what the tool works on, as it is spoken
     */
    String describe(String name, Candidate candidate, Optional<ArgumentRecord> documented, String singular)
            throws DocumentFault {
        Stream<String> said = Stream.of(
                documented.flatMap(ArgumentRecord::description).orElse(""),
                candidate.description(),
                document.description(candidate.schema()));
        Optional<String> text =
                said.map(Prose::of).filter(each -> !each.isEmpty()).findFirst();
        if (text.isPresent()) {
            return PlainText.atMost(LONGEST, text.get());
        }
        diagnostics.note(
                "argument-undescribed", candidate.at(), "`" + name + "` has no description; its name has to do.");
        return fromName(name, singular);
    }

    private static String fromName(String name, String singular) {
        List<String> words = Words.of(name);
        String last = words.isEmpty() ? name : words.get(words.size() - 1);
        if (last.equals("id") || last.equals("uuid")) {
            String owner = words.size() > 1 ? String.join(" ", words.subList(0, words.size() - 1)) : singular;
            return "The " + last + " of the " + owner + ".";
        }
        return "The " + (words.isEmpty() ? name : String.join(" ", words)) + ".";
    }
}
