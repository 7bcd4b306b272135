package dev.mcptools.maven.init;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** What a new project and its parts are called where the user does not say so. */
final class ProjectNames {
    private static final int LONGEST = 40;
    private static final Pattern VERSION = Pattern.compile("v?\\d+(\\.\\d+)*");
    /** Words that say what every document is; of them alone no name is made. */
    private static final Set<String> OF_EVERY_DOCUMENT =
            Set.of("api", "apis", "openapi", "open", "rest", "restful", "spec", "specification", "documentation");

    private ProjectNames() {}

    /** {@return a name for programs: {@code petstore} of "Petstore API v1.2", {@code api} where a title gives none} */
    static String name(String title) {
        List<String> words = Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^a-z0-9.]+"))
                .filter(word -> !VERSION.matcher(word).matches())
                .map(word -> word.replace(".", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        String name = joined(
                words.stream().filter(word -> !OF_EVERY_DOCUMENT.contains(word)).toList());
        return name.isEmpty() ? "api" : name;
    }

    /** {@return the package of a project in this group: {@code com.example.petstore}} */
    static String packageName(String groupId, String name) {
        String last = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        boolean segment = SourceVersion.isIdentifier(last) && !SourceVersion.isKeyword(last);
        String group = groupId.replace('-', '_');
        return group + "." + (segment ? last : "api" + last);
    }

    private static String joined(List<String> words) {
        String name = words.stream().collect(Collectors.joining("-"));
        while (name.length() > LONGEST && name.contains("-")) {
            name = name.substring(0, name.lastIndexOf('-'));
        }
        return name.substring(0, Math.min(LONGEST, name.length()));
    }
}
