package dev.mcptools.maven.init;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What a new project and its parts are called.
 *
 * @param groupId Maven's
 * @param artifactId Maven's; the jar is called so
 * @param packageName the package of its Java code
 * @param name the server's name for clients; the data folder is called after it
 * @param version the version of this plugin, on which the project depends
 */
public record Coordinates(String groupId, String artifactId, String packageName, String name, String version) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * What the user has said of them.
     *
     * @param groupId empty for {@code com.example}
     * @param artifactId empty for the name with {@code -mcp-server}
     * @param packageName empty for the group with the name
     * @param name empty for what the title of the document gives
     */
    public record Wishes(
            Optional<String> groupId,
            Optional<String> artifactId,
            Optional<String> packageName,
            Optional<String> name) {

        /**
         * {@return the coordinates}
         *
         * @param title the title of the document
         * @param version the version of this plugin
         * @throws MojoFailureException if one of the wishes cannot be fulfilled
         */
        public Coordinates of(String title, String version) throws MojoFailureException {
            String server = checked("name", NAME, name.orElseGet(() -> ProjectNames.name(title)));
            String group = checked("groupId", ID, groupId.orElse("com.example"));
            return new Coordinates(
                    group,
                    checked("artifactId", ID, artifactId.orElse(server + "-mcp-server")),
                    packageName.orElseGet(() -> ProjectNames.packageName(group, server)),
                    server,
                    version);
        }
    }

    private static String checked(String parameter, Pattern allowed, String value) throws MojoFailureException {
        if (!allowed.matcher(value).matches()) {
            throw new MojoFailureException("mcp-tools." + parameter + " '" + value + "' cannot be used: it is made of"
                    + " ASCII letters, digits, '.', '_' and '-', and begins with a letter or digit.");
        }
        return value;
    }
}
