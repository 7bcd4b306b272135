package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Operation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which operations are looked at: those that match {@code include}, or all where it is empty, without those that match
 * {@code exclude}.
 *
 * @param include what to take; empty for all
 * @param exclude what to leave out, stronger than {@code include}
 */
public record OperationFilter(Selection include, Selection exclude) {

    /** Takes every operation. */
    public static final OperationFilter ALL = new OperationFilter(Selection.NONE, Selection.NONE);

    /** {@return whether the operation is looked at} */
    boolean takes(Operation operation, List<String> tags) {
        return (include.equals(Selection.NONE) || include.matches(operation, tags))
                && !exclude.matches(operation, tags);
    }

    /**
     * Operations by what the document says of them; one match is enough.
     *
     * @param tags tags of the document
     * @param paths path templates in which {@code *} stands for one segment and {@code **} for any number:
     *     {@code /pipelines/**}
     * @param operationIds operation ids
     * @param methods HTTP methods in any case
     */
    public record Selection(List<String> tags, List<String> paths, List<String> operationIds, List<String> methods) {

        /** Selects nothing. */
        public static final Selection NONE = new Selection(List.of(), List.of(), List.of(), List.of());

        public Selection {
            tags = List.copyOf(tags);
            paths = List.copyOf(paths);
            operationIds = List.copyOf(operationIds);
            methods = List.copyOf(methods);
        }

        private boolean matches(Operation operation, List<String> operationTags) {
            return operationTags.stream().anyMatch(tags::contains)
                    || operationIds.contains(operation.id())
                    || methods.stream()
                            .anyMatch(method -> method.toUpperCase(Locale.ROOT).equals(operation.httpMethod()))
                    || paths.stream()
                            .anyMatch(glob ->
                                    pattern(glob).matcher(operation.path()).matches());
        }

        private static Pattern pattern(String glob) {
            StringBuilder regex = new StringBuilder();
            for (String part : glob.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)", -1)) {
                switch (part) {
                    case "*" -> regex.append("[^/]*");
                    case "**" -> regex.append(".*");
                    default -> regex.append(Pattern.quote(part));
                }
            }
            return Pattern.compile(regex.toString());
        }
    }
}
