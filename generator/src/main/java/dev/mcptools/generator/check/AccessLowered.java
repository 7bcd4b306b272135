package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Operation;
import java.util.Locale;

/**
 * A record may make a tool more dangerous than its HTTP method says, never less: whoever allows reading must not find
 * something deleted. A POST that only reads (a search) is the exception that HTTP itself makes.
 */
final class AccessLowered implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Subject.Documented documented : subject.documented()) {
            documented.method().tool().access().ifPresent(access -> {
                Operation operation = documented.tool().operation();
                if (access.value().compareTo(least(operation)) < 0) {
                    diagnostics.error(
                            "access-lowered",
                            access.at(),
                            documented.tool().name() + " cannot be `" + lower(access.value()) + "`: its operation is a "
                                    + operation.httpMethod() + ".",
                            "Write `access: " + lower(least(operation)) + "`, or leave it out.");
                }
            });
        }
    }

    private static Access least(Operation operation) {
        return switch (operation.httpMethod()) {
            case "DELETE" -> Access.DESTRUCTIVE;
            case "PUT", "PATCH" -> Access.WRITE;
            default -> Access.READ;
        };
    }

    private static String lower(Access access) {
        return access.name().toLowerCase(Locale.ROOT);
    }
}
