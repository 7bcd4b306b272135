package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ArgumentPath;
import java.util.Set;
import java.util.stream.Collectors;

/** A record describes only arguments that its tool has. */
final class UnknownArgument implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Subject.Documented documented : subject.documented()) {
            Set<String> known =
                    documented.tool().arguments().stream().map(Argument::name).collect(Collectors.toSet());
            documented.method().tool().arguments().forEach((name, argument) -> {
                ArgumentPath path = ArgumentPath.of(name);
                // What leads inside of an argument was looked at with its schema.
                boolean inside = path.leadsInside() && known.contains(path.argument());
                if (!known.contains(name) && !inside) {
                    diagnostics.error(
                            "unknown-argument",
                            argument.at(),
                            "The argument `" + name + "` is none of "
                                    + documented.tool().name() + ".",
                            Nearest.hint(name, known));
                }
            });
        }
    }
}
