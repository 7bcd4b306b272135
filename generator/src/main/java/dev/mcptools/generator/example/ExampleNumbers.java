package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that a schema's limits suggest, integers first. */
final class ExampleNumbers {
    private static final int VARIANTS = 9;

    private ExampleNumbers() {}

    static Stream<JsonNode> of(JsonNode schema, int likely) {
        BigDecimal step = limit(schema, "multipleOf").orElse(BigDecimal.ONE);
        Stream<BigDecimal> atLimits = Stream.of(
                        limit(schema, "minimum"),
                        limit(schema, "exclusiveMinimum").map(step::add),
                        limit(schema, "maximum"),
                        limit(schema, "exclusiveMaximum").map(most -> most.subtract(step)))
                .flatMap(Optional::stream)
                .flatMap(limit -> Stream.of(
                        limit, onStep(limit, step, RoundingMode.CEILING), onStep(limit, step, RoundingMode.FLOOR)));
        Stream<BigDecimal> aboveTheLeast = limit(schema, "minimum").or(() -> limit(schema, "exclusiveMinimum")).stream()
                .flatMap(
                        least -> steps(onStep(least, step, RoundingMode.CEILING).add(step), step));
        Stream<BigDecimal> between = limit(schema, "exclusiveMinimum").or(() -> limit(schema, "minimum")).stream()
                .map(least -> least.add(new BigDecimal("0.5")));
        return Stream.of(
                        steps(step.multiply(BigDecimal.valueOf(likely)), step),
                        Stream.of(step, BigDecimal.ONE, BigDecimal.ZERO),
                        atLimits,
                        between,
                        aboveTheLeast)
                .flatMap(numbers -> numbers)
                .map(ExampleNumbers::node);
    }

    private static Stream<BigDecimal> steps(BigDecimal first, BigDecimal step) {
        return Stream.iterate(first, step::add).limit(VARIANTS);
    }

    private static Optional<BigDecimal> limit(JsonNode schema, String keyword) {
        JsonNode limit = schema.path(keyword);
        return limit.isNumber() ? Optional.of(limit.decimalValue()) : Optional.empty();
    }

    private static BigDecimal onStep(BigDecimal number, BigDecimal step, RoundingMode rounding) {
        return step.signum() == 0 ? number : number.divide(step, 0, rounding).multiply(step);
    }

    private static JsonNode node(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? BigIntegerNode.valueOf(number.toBigInteger())
                : DecimalNode.valueOf(number);
    }
}
