package dev.mcptools.maven.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the new project with {@code {{names}}} for what differs from project to project.
 *
 * <p>Values are put in as they are, so each is text of the file's own language already: see {@link ForeignText}. What
 * looks like a name within a value is not one.
 */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

    private final String resource;
    private final String text;

    private Template(String resource, String text) {
        this.resource = resource;
        this.text = text;
    }

    /** {@return the template of this name, a resource beside this class} */
    static Template named(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no template " + resource + ".");
            }
            return new Template(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the file; a name without a value is a mistake of ours} */
    String fill(Map<String, String> values) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(values, name.group(1))));
    }

    private String value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        resource + " has {{" + name + "}}, for which there is no" + " value."));
    }
}
