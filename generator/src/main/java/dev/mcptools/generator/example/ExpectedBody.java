package dev.mcptools.generator.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import dev.mcptools.generator.model.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The body that arguments are to make: JSON, a form or text. */
final class ExpectedBody {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Serialization UNSAID = new Serialization(Style.CONTENT, false, false);
    private static final Serialization AS_FIELDS = new Serialization(Style.FORM, true, false);
    private static final Serialization AS_JSON = new Serialization(Style.JSON, false, false);

    private final RequestBody declared;
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private final List<String> pairs = new ArrayList<>();
    private Optional<JsonNode> whole = Optional.empty();

    ExpectedBody(RequestBody declared) {
        this.declared = declared;
    }

    /**
     * What is sent.
     *
     * @param mediaType its {@code Content-Type}
     * @param text its bytes, as UTF-8
     */
    record Sent(String mediaType, String text) {}

    /** {@return whether it is known here what such a body is to be} */
    static boolean knows(RequestBody declared) {
        return switch (declared.kind()) {
            case JSON, FORM -> true;
            case TEXT -> !declared.mediaType().contains(";");
            case MULTIPART, FILE -> false;
        };
    }

    void member(Place place, JsonNode value) {
        members.set(place.wireName(), value);
        pairs.addAll(fields(place.wireName(), place.serialization(), value));
    }

    void whole(JsonNode value) {
        whole = Optional.of(value);
        value.properties().forEach(member -> pairs.addAll(fields(member.getKey(), UNSAID, member.getValue())));
    }

    /** {@return the body; empty if none is sent} */
    Optional<Sent> sent() {
        return switch (declared.kind()) {
            case JSON ->
                whole.or(() -> Optional.of(members).filter(object -> !object.isEmpty() || declared.required()))
                        .map(tree -> new Sent(declared.mediaType(), json(tree)));
            case FORM ->
                Optional.of(String.join("&", pairs).replace("%20", "+"))
                        .filter(form -> !form.isEmpty() || declared.required())
                        .map(form -> new Sent("application/x-www-form-urlencoded", form));
            case TEXT -> whole.map(value -> text(value.asText()));
            case MULTIPART, FILE -> Optional.empty();
        };
    }

    /** RFC 2046, section 4.1.2: text of which nothing is said is taken for ASCII. */
    private Sent text(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        boolean unsaid = declared.mediaType().startsWith("text/") && !ascii;
        return new Sent(unsaid ? declared.mediaType() + "; charset=utf-8" : declared.mediaType(), text);
    }

    /** A field is JSON if the document says so, or if it is an object; of a list, each item is a field. */
    private static List<String> fields(String name, Serialization how, JsonNode value) {
        if (how.style() == Style.JSON && value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .flatMap(item -> new StyledText(name, AS_JSON).pairs(item).stream())
                    .toList();
        }
        boolean styled = how.style() != Style.CONTENT;
        Serialization written = styled ? how : value.isObject() ? AS_JSON : AS_FIELDS;
        return new StyledText(name, written).pairs(value);
    }

    /** JSON as bytes: there, Jackson writes characters of two units by escapes, and in texts it does not. */
    private static String json(JsonNode tree) {
        try {
            return new String(JSON.writeValueAsBytes(tree), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
