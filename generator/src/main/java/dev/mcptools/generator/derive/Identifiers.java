package dev.mcptools.generator.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.model.PageStyle;
import dev.mcptools.generator.model.PageToken;
import dev.mcptools.generator.model.Pagination;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which members of an object other calls need to name it. */
final class Identifiers {
    private static final Set<String> USUAL = Set.of("id", "uuid", "guid");
    private static final Pattern PARAMETER_AT_END = Pattern.compile("/\\{([^{}/]*)}$");
    private static final Pattern PARAMETER_ALONE = Pattern.compile("^/\\{([^{}/]*)}$");

    private final ApiDocument document;

    Identifiers(ApiDocument document) {
        this.document = document;
    }

    /**
     * {@return those members that are called {@code id} or the like, or as the path calls what names the object}
     *
     * @param documented the operation that reads the object, or a list of such objects
     */
    List<String> of(DocumentedOperation documented, Collection<String> members) {
        String path = documented.operation().operation().path();
        String singular = documented.singular();
        Set<String> names = new HashSet<>(USUAL);
        for (String id : USUAL) {
            names.add(plain(singular) + id);
            names.add(plain(singular.substring(singular.lastIndexOf('_') + 1)) + id);
        }
        add(PARAMETER_AT_END.matcher(path), names);
        document.root().path("paths").fieldNames().forEachRemaining(other -> {
            if (other.startsWith(path)) {
                add(PARAMETER_ALONE.matcher(other.substring(path.length())), names);
            }
        });
        return members.stream().filter(member -> names.contains(plain(member))).toList();
    }

    /** {@return the member that holds what the next page is asked for with, if the last item does} */
    static Optional<String> ofLastItem(Pagination pages) {
        return pages.style() instanceof PageStyle.Cursor cursor && cursor.token() instanceof PageToken.LastItem last
                ? Optional.ofNullable(JsonPointer.compile(last.pointer()).getMatchingProperty())
                : Optional.empty();
    }

    private static void add(Matcher parameter, Set<String> names) {
        if (parameter.find()) {
            names.add(plain(parameter.group(1)));
        }
    }

    /** One document writes userId where another writes user_id. */
    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
