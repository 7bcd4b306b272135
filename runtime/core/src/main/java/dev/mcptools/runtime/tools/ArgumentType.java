package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.Upload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an argument is read from JSON.
 *
 * @param <T> what it becomes in Java
 */
public final class ArgumentType<T> {

    public static final ArgumentType<String> STRING =
            new ArgumentType<>("a string", "", node -> given(node.isTextual(), node::textValue));
    public static final ArgumentType<Boolean> BOOLEAN =
            new ArgumentType<>("true or false", false, node -> given(node.isBoolean(), node::booleanValue));
    /** An integer of 32 bits. */
    public static final ArgumentType<Integer> INT = new ArgumentType<>(
            "an integer of 32 bits",
            0,
            node -> integer(node).filter(i -> i.bitLength() < 32).map(BigInteger::intValue));
    /** An integer of 64 bits. */
    public static final ArgumentType<Long> LONG = new ArgumentType<>(
            "an integer of 64 bits",
            0L,
            node -> integer(node).filter(i -> i.bitLength() < 64).map(BigInteger::longValue));
    /** An integer of any size. */
    public static final ArgumentType<BigInteger> INTEGER =
            new ArgumentType<>("an integer", BigInteger.ZERO, ArgumentType::integer);
    /** A number with all its digits. */
    public static final ArgumentType<BigDecimal> DECIMAL =
            new ArgumentType<>("a number", BigDecimal.ZERO, node -> given(node.isNumber(), node::decimalValue));

    public static final ArgumentType<ObjectNode> OBJECT =
            new ArgumentType<>("an object", Json.object(), node -> given(node.isObject(), () -> (ObjectNode) node));
    /** Any JSON value. */
    public static final ArgumentType<JsonNode> ANY = new ArgumentType<>("a value", Json.object(), Optional::of);

    /** A file: an object with its {@code content} as Base64, its {@code text}, or the {@code uri} of either. */
    public static final ArgumentType<Upload> FILE =
            new ArgumentType<>("a file", Upload.of(new byte[0]), (node, uploads) -> uploads.read(node));

    /** One value, or nothing if it is not of the type. */
    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> read(JsonNode node, UploadReader uploads);
    }

    private final String expected;
    private final T placeholder;
    private final Reading<T> reading;

    private ArgumentType(String expected, T placeholder, Function<JsonNode, Optional<T>> reading) {
        this(expected, placeholder, (node, uploads) -> reading.apply(node));
    }

    private ArgumentType(String expected, T placeholder, Reading<T> reading) {
        this.expected = expected;
        this.placeholder = placeholder;
        this.reading = reading;
    }

    /** {@return an array of {@code items}} */
    public static <T> ArgumentType<List<T>> listOf(ArgumentType<T> items) {
        return new ArgumentType<>("an array, each item " + items.expected, List.of(), (node, uploads) -> {
            if (!node.isArray()) {
                return Optional.empty();
            }
            List<T> values = new ArrayList<>(node.size());
            for (JsonNode item : node) {
                Optional<T> value = items.read(item, uploads);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get());
            }
            return Optional.of(List.copyOf(values));
        });
    }

    /** {@return one of these constants, by its spelling on the wire} */
    public static <E extends Enum<E> & WireValue> ArgumentType<E> oneOf(Class<E> constants) {
        E[] values = constants.getEnumConstants();
        String names = Stream.of(values).map(WireValue::wire).collect(Collectors.joining(", "));
        return new ArgumentType<>(
                "one of " + names,
                values[0],
                node -> Stream.of(values)
                        .filter(constant -> node.isTextual() && constant.wire().equals(node.textValue()))
                        .findFirst());
    }

    /** {@return the value, or nothing if {@code node} is not of this type} */
    Optional<T> read(JsonNode node, UploadReader uploads) {
        return reading.read(node, uploads);
    }

    /** {@return what is expected, to end the sentence "must be ..."} */
    String expected() {
        return expected;
    }

    /** {@return a value that stands in for one that was rejected, so that the remaining arguments are read as well} */
    T placeholder() {
        return placeholder;
    }

    // 24.0 is an integer in JSON Schema (2020-12, section 4.2.3 of Core); APIs expect it without the fraction.
    private static Optional<BigInteger> integer(JsonNode node) {
        if (node.isIntegralNumber()) {
            return Optional.of(node.bigIntegerValue());
        }
        if (node.isNumber()
                && node.decimalValue().stripTrailingZeros().scale() <= 0
                && node.decimalValue().precision() - node.decimalValue().scale() <= 1_000) {
            return Optional.of(node.decimalValue().toBigIntegerExact());
        }
        return Optional.empty();
    }

    private static <T> Optional<T> given(boolean matches, java.util.function.Supplier<T> value) {
        return matches ? Optional.of(value.get()) : Optional.empty();
    }
}
