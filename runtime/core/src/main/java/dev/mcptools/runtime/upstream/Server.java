package dev.mcptools.runtime.upstream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address of an API as its document gives it (OpenAPI 3.1, section 4.8.5).
 *
 * @param url an http or https URL with {@code {variables}}, or one that is relative to where the document is served
 * @param variables what its variables may be, by name; a variable of the URL that is not among them has no default
 */
public record Server(String url, Map<String, Variable> variables) {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    /**
     * What stands for a name in the URL.
     *
     * @param standard its value where none is configured
     * @param allowed the only values it may have; empty if there is no such list
     */
    public record Variable(Optional<String> standard, List<String> allowed) {
        private static final Variable ANY = new Variable(Optional.empty(), List.of());

        public Variable {
            allowed = List.copyOf(allowed);
        }
    }

    public Server {
        Map<String, Variable> complete = new LinkedHashMap<>();
        for (Matcher names = NAME.matcher(url); names.find(); ) {
            complete.put(names.group(1), variables.getOrDefault(names.group(1), Variable.ANY));
        }
        variables = Map.copyOf(complete);
    }

    /** {@return a server at this URL, {@code https://{region}.example.com/v1}} */
    public static Server of(String url) {
        return new Server(url, Map.of());
    }

    /**
     * {@return the same server with a default for a variable of its URL}
     *
     * @param others the other values it may have; it may have any where none are given
     */
    public Server variable(String name, String standard, String... others) {
        Map<String, Variable> more = new LinkedHashMap<>(variables);
        List<String> allowed = others.length == 0
                ? List.of()
                : Stream.concat(Stream.of(standard), Arrays.stream(others)).toList();
        more.put(name, new Variable(Optional.of(standard), allowed));
        return new Server(url, more);
    }

    /** {@return whether it can be reached only by someone who knows where the document is served} */
    boolean isRelative() {
        return !url.matches("(?i)(https?://|\\{).*");
    }

    /** {@return the variables that have no value, neither here nor by default} */
    List<String> withoutValue(Map<String, String> values) {
        List<String> names = new ArrayList<>();
        variables.forEach((name, variable) -> {
            if (variable.standard().isEmpty() && !values.containsKey(name)) {
                names.add(name);
            }
        });
        return names.stream().sorted().toList();
    }

    /** {@return the URL with a value for each variable, its default where {@code values} has none} */
    String with(Map<String, String> values) {
        return NAME.matcher(url)
                .replaceAll(name -> Matcher.quoteReplacement(Optional.ofNullable(values.get(name.group(1)))
                        .or(() -> Optional.ofNullable(variables.get(name.group(1)))
                                .flatMap(Variable::standard))
                        .orElse(name.group())));
    }
}
