package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/**
 * The fields of a form, as {@code application/x-www-form-urlencoded} (WHATWG URL, section 5.2).
 *
 * @param fields the fields by name, in their order
 */
record FormBody(Map<String, Field> fields) implements RequestBody {

    /**
     * The value of a field.
     *
     * @param value what is sent
     * @param style how; if not said, an array is a field for each item, and an object, also one in an array, is JSON text
     *     (OpenAPI 3.1, section 4.8.15.1.1: the defaults of {@code contentType}). With {@link ParameterStyle#JSON}, each
     *     item of an array is JSON text (OpenAPI 3.2, section 4.14.5.1)
     */
    record Field(JsonNode value, Optional<ParameterStyle> style) {

        /** {@return it as encoded {@code name=value} texts} */
        List<String> pairs(String name) {
            ParameterStyle written = style.orElse(value.isObject() ? ParameterStyle.JSON : ParameterStyle.FORM);
            if (value.isArray() && written.style() == ParameterStyle.Style.JSON) {
                return StreamSupport.stream(value.spliterator(), false)
                        .map(item -> new ParameterWriter(name, written, PercentEncoding::encode).pairs(item))
                        .flatMap(List::stream)
                        .toList();
            }
            UnaryOperator<String> encoding =
                    written.allowReserved() ? PercentEncoding::encodeExceptReserved : PercentEncoding::encode;
            return new ParameterWriter(name, written, encoding).pairs(value);
        }
    }

    FormBody {
        fields = new LinkedHashMap<>(fields);
    }

    @Override
    public String contentType() {
        return MediaType.FORM;
    }

    @Override
    public byte[] bytes() {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, field) -> pairs.addAll(field.pairs(name)));
        return String.join("&", pairs).replace("%20", "+").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Optional<JsonNode> tree() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return contentType() + " " + fields.keySet();
    }
}
