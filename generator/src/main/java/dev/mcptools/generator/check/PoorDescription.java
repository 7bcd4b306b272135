package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Tool;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A description says more than the name, and no more than a model reads. */
final class PoorDescription implements Rule {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1_024;
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]");

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Map<String, SourceLocation> places = new HashMap<>();
        subject.documented()
                .forEach(documented -> documented
                        .method()
                        .tool()
                        .description()
                        .map(Located::at)
                        .ifPresent(at -> places.put(documented.tool().name(), at)));
        for (Tool tool : subject.toolset().tools()) {
            fault(tool)
                    .ifPresent(fault -> diagnostics.warning(
                            "poor-description",
                            places.getOrDefault(tool.name(), tool.declaredAt()),
                            "The description of " + tool.name() + " " + fault,
                            "Write what the tool does, what comes back and where its ids come from, in at most "
                                    + LONGEST + " characters."));
        }
    }

    private static Optional<String> fault(Tool tool) {
        String text = tool.description();
        if (text.length() < SHORTEST) {
            return Optional.of("has only " + text.length() + " characters.");
        }
        if (text.length() > LONGEST) {
            return Optional.of("has " + text.length() + " characters.");
        }
        boolean isShort = text.length() <= 2 * tool.name().length();
        return isShort && letters(text).equals(letters(tool.name()))
                ? Optional.of("only repeats its name.")
                : Optional.empty();
    }

    private static String letters(String text) {
        return OTHERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
