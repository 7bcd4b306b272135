package dev.mcptools.generator.derive;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.FieldPath;
import dev.mcptools.generator.records.FieldsRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what an answer goes without where nobody asks for it. What is said of all answers holds for those that have such a
 * member; what is said of one answer, that must have.
 */
final class UnaskedFields {
    private final Diagnostics diagnostics;

    /** What is said of all answers, by the paths that are meant. */
    private final Map<Located<String>, String> shared = new LinkedHashMap<>();

    private final Set<Located<String>> found = new HashSet<>();
    private final Set<String> known = new TreeSet<>();

    UnaskedFields(FieldsRecord shared, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        shared.leaveOut().ifPresent(paths -> paths.forEach(path -> this.shared.put(path, canonical(path.value()))));
        shared.keepOnly()
                .ifPresent(kept -> kept.forEach((path, names) -> {
                    this.shared.put(path, canonical(path.value()));
                    names.forEach(name -> this.shared.put(name, canonical(path.value() + "." + name.value())));
                }));
    }

    /**
     * What an answer goes without, by {@link FieldPath}s.
     *
     * @param leftOut the members that are left out
     * @param keptOnly by member, which of its own members alone are kept
     */
    record Shortened(List<String> leftOut, Map<String, List<String>> keptOnly) {

        /** {@return the members that somebody spoke of, and so may want to choose} */
        Set<String> paths() {
            Set<String> paths = new LinkedHashSet<>(leftOut);
            keptOnly.forEach((path, names) -> {
                paths.add(path);
                names.forEach(name -> paths.add(path + "." + name));
            });
            return paths;
        }
    }

    /**
     * {@return what is left out of an answer}
     *
     * @param said what people wrote
     * @param members the members of the answer
     * @param identifiers those of them that stay whatever is said
     */
    Shortened of(FieldsRecord said, AnswerMembers members, Set<String> identifiers) throws DocumentFault {
        members.names().forEach(name -> known.add(FieldPath.of(List.of(name))));
        for (Map.Entry<Located<String>, String> each : shared.entrySet()) {
            // Also where this answer goes without something else instead.
            if (undeclared(each.getValue(), members).isEmpty()) {
                found.add(each.getKey());
            }
        }
        Set<String> leftOut = new LinkedHashSet<>();
        for (Located<String> written : said.leaveOut().orElse(List.of())) {
            String path = canonical(written.value());
            if (isDeclared(written, path, members) && isNoIdentifier(written, path, identifiers)) {
                leftOut.add(path);
            }
        }
        Map<String, List<String>> keptOnly = new LinkedHashMap<>();
        for (Map.Entry<Located<String>, List<Located<String>>> kept :
                said.keepOnly().orElse(Map.of()).entrySet()) {
            String path = canonical(kept.getKey().value());
            if (isDeclared(kept.getKey(), path, members) && isNoIdentifier(kept.getKey(), path, identifiers)) {
                List<String> names = names(path, kept.getValue(), members);
                if (names.isEmpty()) {
                    leftOut.add(path);
                } else {
                    keptOnly.put(path, names);
                }
            }
        }
        return new Shortened(List.copyOf(leftOut), keptOnly);
    }

    private List<String> names(String path, List<Located<String>> written, AnswerMembers members) throws DocumentFault {
        Set<String> names = new LinkedHashSet<>();
        for (Located<String> each : written) {
            String name = canonical(each.value());
            if (isDeclared(each, path + "." + name, members)) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    /** Says what no answer has of that which was said of all. */
    void requireAllFound() {
        shared.forEach((written, path) -> {
            if (!found.contains(written)) {
                diagnostics.error(
                        "invalid-fields",
                        written.at(),
                        "No answer whose fields can be chosen has the member `" + path + "`.",
                        Nearest.hint(path, known));
            }
        });
    }

    private static String canonical(String written) {
        return FieldPath.of(FieldPath.names(written));
    }

    private boolean isDeclared(Located<String> written, String path, AnswerMembers members) throws DocumentFault {
        Optional<Undeclared> undeclared = undeclared(path, members);
        if (undeclared.isPresent() && !shared.containsKey(written)) {
            diagnostics.error(
                    "invalid-fields",
                    written.at(),
                    "The answer has no member `" + path + "`.",
                    Nearest.hint(undeclared.get().name(), undeclared.get().beside()));
        }
        return undeclared.isEmpty();
    }

    /**
     * A name that leads nowhere.
     *
     * @param name the name
     * @param beside the names that there are in its place
     */
    private record Undeclared(String name, Set<String> beside) {}

    private static Optional<Undeclared> undeclared(String path, AnswerMembers members) throws DocumentFault {
        AnswerMembers level = members;
        for (String name : FieldPath.names(path)) {
            if (!level.names().contains(name)) {
                return Optional.of(new Undeclared(name, level.names()));
            }
            level = level.in(name);
        }
        return Optional.empty();
    }

    private boolean isNoIdentifier(Located<String> written, String path, Set<String> identifiers) {
        boolean isIdentifier = identifiers.contains(path);
        if (isIdentifier) {
            diagnostics.error(
                    "invalid-fields",
                    written.at(),
                    "The member `" + path + "` is what other calls name the object by, so it is always there.",
                    "Remove it.");
        }
        return !isIdentifier;
    }
}
