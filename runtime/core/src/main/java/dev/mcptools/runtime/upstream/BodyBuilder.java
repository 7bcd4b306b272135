package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.FormBody.Field;
import dev.mcptools.runtime.upstream.PercentEncoding.UnencodableTextException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Puts together a body of whichever kind; the kind is that of what is given last. */
final class BodyBuilder {
    private static final String WHOLE = "body";

    private final Optional<RequestBody> given;
    private final BiConsumer<String, String> rejections;
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private Optional<JsonNode> json = Optional.empty();
    private Optional<RequestBody> plain = Optional.empty();
    private Optional<String> mediaType = Optional.empty();
    private boolean required;
    private boolean inParts;

    /**
     * Goes on from a body.
     *
     * @param rejections gets the names of values that must not be sent, and what is wrong with them
     */
    BodyBuilder(Optional<RequestBody> given, BiConsumer<String, String> rejections) {
        this.given = given;
        this.rejections = rejections;
        if (given.isPresent() && given.get() instanceof FormBody form) {
            fields.putAll(form.fields());
        }
        if (given.isPresent() && given.get() instanceof MultipartBody multipart) {
            parts.addAll(multipart.parts());
            mediaType = Optional.of(multipart.mediaType());
        }
    }

    void mediaType(String type) {
        mediaType = Optional.of(type);
    }

    void required() {
        required = true;
    }

    void json(JsonNode tree) {
        json = Optional.of(tree);
    }

    void json(String member, JsonNode value) {
        members.set(member, value);
    }

    void field(String name, JsonNode value, Optional<ParameterStyle> style) {
        Field field = new Field(value, style);
        style.flatMap(Delimiters::inQuery).ifPresent(each -> checkItems(name, value, each));
        checked(name, () -> field.pairs(name));
        fields.put(name, field);
    }

    /** Adds a part for a file or a value, or for each item of a list; it replaces those of the same name. */
    void part(String name, Object value, ContentStyle style) {
        parts.removeIf(part -> part.name().equals(name));
        add(name, value, style);
    }

    private void add(String name, Object value, ContentStyle style) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(each -> add(name, each, style));
            case List<?> list -> {
                inParts = true;
                list.forEach(each -> add(name, each, style));
            }
            case Upload upload -> {
                inParts = true;
                upload.filename().ifPresent(file -> checked(name, () -> PercentEncoding.encode(file)));
                parts.add(Part.of(name, upload, style, problem -> rejections.accept(name, problem)));
            }
            default ->
                WireForm.of(value).ifPresent(node -> {
                    if (node.isArray()) {
                        node.forEach(item -> checked(name, () -> parts.add(Part.of(name, item, style))));
                    } else {
                        checked(name, () -> parts.add(Part.of(name, node, style)));
                    }
                });
        }
    }

    /** OpenAPI 3.1, section 4.8.15.1.2: in a multipart body, styles make names and values, but nothing is encoded. */
    void part(String name, JsonNode value, ParameterStyle style) {
        parts.removeIf(part -> part.name().equals(name));
        Delimiters.inPart(style).ifPresent(each -> checkItems(name, value, each));
        checked(
                name,
                () -> new ParameterWriter(name, style, PercentEncoding::encode)
                        .pairs(value).stream()
                                .map(pair -> pair.split("=", 2))
                                .forEach(pair -> parts.add(Part.of(
                                        decoded(pair[0]),
                                        JsonNodeFactory.instance.textNode(decoded(pair[1])),
                                        ContentStyle.ANY))));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    void text(JsonNode value, String type) {
        checked(WHOLE, () -> {
            EncodedText text = EncodedText.of(ParameterWriter.text(value), type);
            plain = Optional.of(new PlainBody(text.contentType(), text.bytes()));
        });
    }

    void file(Object value, ContentStyle style) {
        switch (value) {
            case Upload upload -> file(upload, style);
            case Optional<?> optional -> optional.ifPresent(upload -> file(upload, style));
            default ->
                throw new IllegalArgumentException("A " + value.getClass().getName() + " is no file.");
        }
    }

    private void file(Upload upload, ContentStyle style) {
        String type = UploadType.of(upload, style.mediaTypes(), problem -> rejections.accept(WHOLE, problem));
        plain = Optional.of(new PlainBody(type, Part.transferred(upload, style.transfer())));
    }

    void plain(RequestBody body) {
        plain = Optional.of(body);
    }

    void without(String member) {
        fields.remove(member);
        parts.removeIf(part -> part.name().equals(member));
    }

    /** {@return the style of the field of this name, if there is one} */
    Optional<ParameterStyle> styleOf(String field) {
        return Optional.ofNullable(fields.get(field)).flatMap(Field::style);
    }

    /** {@return the style of the part of this name} */
    ContentStyle styleOfPart(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(Part::style)
                .findFirst()
                .orElse(ContentStyle.ANY);
    }

    /** {@return the body, if there is one} */
    Optional<RequestBody> build() {
        if (plain.isPresent()) {
            return plain;
        }
        String jsonType = mediaType
                .or(() -> given.filter(JsonBody.class::isInstance).map(RequestBody::contentType))
                .orElse(MediaType.JSON);
        if (json.isPresent()) {
            return json.map(tree -> JsonBody.of(jsonType, tree));
        }
        if (!members.isEmpty()) {
            return Optional.of(JsonBody.of(jsonType, merged()));
        }
        if (!fields.isEmpty() || given.filter(FormBody.class::isInstance).isPresent()) {
            return Optional.of(new FormBody(fields));
        }
        if (!parts.isEmpty()
                || inParts
                || given.filter(MultipartBody.class::isInstance).isPresent()) {
            return Optional.of(new MultipartBody(mediaType.orElse(MediaType.MULTIPART_FORM), parts));
        }
        return required ? Optional.of(RequestBody.empty(mediaType.orElse(MediaType.JSON))) : given;
    }

    private JsonNode merged() {
        Optional<JsonNode> tree = given.flatMap(RequestBody::tree);
        if (tree.isEmpty() && given.isEmpty()) {
            return members;
        }
        if (tree.isPresent() && tree.get() instanceof ObjectNode object) {
            return object.setAll(members);
        }
        throw new IllegalStateException("The body is no JSON object.");
    }

    private void checkItems(String name, JsonNode value, Delimiters delimiters) {
        delimiters.problem(value).ifPresent(problem -> rejections.accept(name, problem));
    }

    private void checked(String name, Runnable work) {
        try {
            work.run();
        } catch (UnencodableTextException e) {
            rejections.accept(name, "must be valid Unicode in an encoding that the API takes");
        }
    }
}
