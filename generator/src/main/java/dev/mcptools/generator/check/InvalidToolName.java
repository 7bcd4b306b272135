package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.model.Tool;
import java.util.regex.Pattern;

/** Names are what every client accepts: at most 64 letters, digits, {@code _} and {@code -}. */
final class InvalidToolName implements Rule {
    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Tool tool : subject.toolset().all()) {
            if (!VALID.matcher(tool.name()).matches()) {
                diagnostics.error(
                        "invalid-tool-name",
                        NameSource.of(subject, tool),
                        "The name " + tool.name() + " is " + fault(tool.name()) + ".",
                        "Use at most 64 letters, digits, `_` and `-`.");
            }
        }
    }

    private static String fault(String name) {
        return name.length() > 64 ? name.length() + " characters long" : "not accepted by all clients";
    }
}
