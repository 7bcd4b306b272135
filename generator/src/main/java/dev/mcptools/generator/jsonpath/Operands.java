package dev.mcptools.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.jsonpath.Operand.Call;
import dev.mcptools.generator.jsonpath.Operand.Function;
import dev.mcptools.generator.jsonpath.Operand.Literal;
import dev.mcptools.generator.jsonpath.Query.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values in filters: what they are, and how they compare (RFC 9535, sections 2.3.5.2.2 and 2.4). */
final class Operands {
    private final Evaluation evaluation;
    private final RegularExpressions expressions;

    Operands(Evaluation evaluation, RegularExpressions expressions) {
        this.evaluation = evaluation;
        this.expressions = expressions;
    }

    boolean compare(Condition.Comparison comparison, Selection current) throws JsonPathException {
        Optional<JsonNode> left = value(comparison.left(), current);
        Optional<JsonNode> right = value(comparison.right(), current);
        return switch (comparison.operator()) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "<" -> less(left, right);
            case "<=" -> less(left, right) || equal(left, right);
            case ">" -> less(right, left);
            default -> less(right, left) || equal(left, right);
        };
    }

    boolean says(Call call, Selection current) throws JsonPathException {
        Optional<JsonNode> text = value(call.arguments().get(0), current);
        Optional<JsonNode> pattern = value(call.arguments().get(1), current);
        if (!text.map(JsonNode::isTextual).orElse(false)
                || !pattern.map(JsonNode::isTextual).orElse(false)) {
            return false;
        }
        return expressions.fits(pattern.get().textValue(), text.get().textValue(), call.function() == Function.MATCH);
    }

    private Optional<JsonNode> value(Operand operand, Selection current) throws JsonPathException {
        if (operand instanceof Literal literal) {
            return Optional.of(literal.value());
        }
        if (operand instanceof Query query) {
            return only(evaluation.select(query, current));
        }
        Call call = (Call) operand;
        Operand argument = call.arguments().get(0);
        return switch (call.function()) {
            case LENGTH -> value(argument, current).flatMap(Operands::length);
            case COUNT ->
                Optional.of(number(evaluation.select((Query) argument, current).size()));
            case VALUE -> only(evaluation.select((Query) argument, current));
            case MATCH, SEARCH -> Optional.empty();
        };
    }

    private static Optional<JsonNode> only(List<Selection> selected) {
        return selected.size() == 1 ? Optional.of(selected.get(0).value()) : Optional.empty();
    }

    private static Optional<JsonNode> length(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            return Optional.of(number(text.codePointCount(0, text.length())));
        }
        return value.isContainerNode() ? Optional.of(number(value.size())) : Optional.empty();
    }

    private static JsonNode number(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private static boolean equal(Optional<JsonNode> left, Optional<JsonNode> right) {
        return (left.isPresent() && right.isPresent())
                ? equal(left.get(), right.get())
                : (left.isEmpty() && right.isEmpty());
    }

    private static boolean equal(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.size() != right.size() || left.getNodeType() != right.getNodeType()) {
            return false;
        }
        if (left.isObject()) {
            for (Map.Entry<String, JsonNode> member : left.properties()) {
                if (!right.has(member.getKey()) || !equal(member.getValue(), right.get(member.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        for (int index = 0; index < left.size(); index++) {
            if (!equal(left.get(index), right.get(index))) {
                return false;
            }
        }
        return left.isArray() || left.equals(right);
    }

    private static boolean less(Optional<JsonNode> left, Optional<JsonNode> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (left.get().isNumber() && right.get().isNumber()) {
            return left.get().decimalValue().compareTo(right.get().decimalValue()) < 0;
        }
        return left.get().isTextual()
                && right.get().isTextual()
                && Arrays.compare(
                                left.get().textValue().codePoints().toArray(),
                                right.get().textValue().codePoints().toArray())
                        < 0;
    }
}
