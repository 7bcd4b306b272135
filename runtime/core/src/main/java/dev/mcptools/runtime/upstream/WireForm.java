package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A Java value that decides itself what is sent for it. */
@FunctionalInterface
public interface WireForm {

    /** {@return what is sent; empty if the value is left out} */
    Optional<JsonNode> wireForm();

    /**
     * {@return what is sent for {@code value}; empty if it is left out}
     *
     * <p>Numbers keep their digits: {@code 1.50} stays {@code 1.50}.
     *
     * @param value a {@link WireForm}, {@link String}, {@link Boolean}, {@link Integer}, {@link Long}, {@link BigInteger},
     *     {@link BigDecimal}, {@link JsonNode}, a {@link List} of these, or an {@link Optional} of one of these
     * @throws IllegalArgumentException for any other type
     */
    static Optional<JsonNode> of(Object value) {
        return switch (value) {
            case WireForm form -> form.wireForm();
            case Optional<?> optional -> optional.flatMap(WireForm::of);
            case JsonNode node -> Optional.of(node);
            case String text -> Optional.of(TextNode.valueOf(text));
            case Boolean flag -> Optional.of(BooleanNode.valueOf(flag));
            case Integer number -> Optional.of(IntNode.valueOf(number));
            case Long number -> Optional.of(LongNode.valueOf(number));
            case BigInteger number -> Optional.of(BigIntegerNode.valueOf(number));
            case BigDecimal number -> Optional.of(DecimalNode.valueOf(number));
            case List<?> list -> Optional.of(array(list));
            default ->
                throw new IllegalArgumentException(
                        "A " + value.getClass().getName() + " has no form in a request; convert it to a string first.");
        };
    }

    private static ArrayNode array(List<?> list) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
        list.forEach(item -> of(item).ifPresent(array::add));
        return array;
    }
}
