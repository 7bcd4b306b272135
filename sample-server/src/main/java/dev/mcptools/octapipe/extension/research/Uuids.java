package dev.mcptools.octapipe.extension.research;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.Completer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Octapipe's objects are known by; nothing else that a client sends goes into the path of a request. */
public final class Uuids {
    /** RFC 9562, section 4. */
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Uuids() {}

    /** {@return the uuid that a text is; empty if it is none} */
    public static Optional<String> of(@Nullable String text) {
        return Optional.ofNullable(text).filter(uuid -> UUID.matcher(uuid).matches());
    }

    /** {@return the uuid of an object that the API sent; empty if that is none, so that it cannot be read again} */
    public static Optional<String> of(JsonNode object) {
        return of(object.path("uuid").asText());
    }

    /** {@return the uuids of those objects that are typed: by their names, or by the uuids themselves} */
    public static List<String> completing(String typed, List<JsonNode> objects) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        List<JsonNode> usable =
                objects.stream().filter(object -> of(object).isPresent()).toList();
        List<String> named = usable.stream()
                .filter(object ->
                        object.path("name").asText().toLowerCase(Locale.ROOT).contains(name))
                .map(object -> object.path("uuid").asText())
                .toList();
        return named.isEmpty()
                ? Completer.fitting(
                        name,
                        usable.stream()
                                .map(object -> object.path("uuid").asText())
                                .toList())
                : named;
    }
}
