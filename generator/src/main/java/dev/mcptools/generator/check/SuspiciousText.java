package dev.mcptools.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.document.SourceIndex;
import dev.mcptools.generator.document.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a model reads is what a person sees in the documents, and speaks of the API alone. */
final class SuspiciousText implements Rule {
    private static final Set<String> TEXTS = Set.of("description", "summary", "title");

    private static final Pattern INSTRUCTION = Pattern.compile(
            "\\b(ignore|disregard|forget|override)\\b[^.\\n]{0,30}\\b(previous|prior|above|earlier|all)\\b[^.\\n]{0,30}"
                    + "\\b(instructions?|prompts?|rules?|messages?|context)\\b"
                    + "|<\\s*/?\\s*(system|important|instructions?)\\s*>"
                    + "|\\bdo not (tell|inform|mention|show)\\b[^.\\n]{0,20}\\buser\\b",
            Pattern.CASE_INSENSITIVE);

    /** What every text that speaks to the model has one of, beside tags: it is found much faster than the pattern. */
    private static final List<String> SIGNS = List.of("ignore", "disregard", "forget", "override", "do not");

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (SourceTree file : subject.document().files()) {
            check(file.root(), file.index(), diagnostics);
        }
        for (SourceTree file : subject.documentation().files()) {
            check(file.root(), file.index(), diagnostics);
        }
    }

    private static void check(JsonNode container, SourceIndex index, Diagnostics diagnostics) {
        if (container.isArray()) {
            container.forEach(item -> check(item, index, diagnostics));
            return;
        }
        for (Map.Entry<String, JsonNode> member : container.properties()) {
            if (member.getValue().isContainerNode()) {
                check(member.getValue(), index, diagnostics);
            } else if (member.getValue().isTextual() && TEXTS.contains(member.getKey())) {
                checkText(container, member.getKey(), member.getValue().textValue(), index, diagnostics);
            }
        }
    }

    private static void checkText(
            JsonNode holder, String member, String text, SourceIndex index, Diagnostics diagnostics) {
        if (PlainText.hidesSomething(text)) {
            diagnostics.warning(
                    "invisible-characters",
                    index.at(holder, member),
                    "The text has characters that nobody sees; tools go without them.",
                    "Remove them from the source.");
        }
        if (speaksToTheModel(text)) {
            diagnostics.warning(
                    "suspicious-text",
                    index.at(holder, member),
                    "The text speaks to the model instead of describing the API.",
                    "Read it, and remove what is no documentation.");
        }
    }

    private static boolean speaksToTheModel(String text) {
        return hasSign(text) && INSTRUCTION.matcher(text).find();
    }

    private static boolean hasSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> {
                    return true;
                }
                case 'i', 'I', 'd', 'D', 'f', 'F', 'o', 'O' -> {
                    if (startsWithSign(text, i)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean startsWithSign(String text, int at) {
        for (String sign : SIGNS) {
            if (text.regionMatches(true, at, sign, 0, sign.length())) {
                return true;
            }
        }
        return false;
    }
}
