package dev.mcptools.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.jsonpath.Operand.Call;
import dev.mcptools.generator.jsonpath.Operand.Function;
import dev.mcptools.generator.jsonpath.Operand.Literal;
import dev.mcptools.generator.jsonpath.Query.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the expressions of filters (RFC 9535, sections 2.3.5 and 2.4). */
final class ConditionParser {
    /** Deeper, an expression is an attack. */
    private static final int DEEPEST = 64;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, JsonNode> WORDS =
            Map.of("true", NODES.booleanNode(true), "false", NODES.booleanNode(false), "null", NODES.nullNode());

    private static final Pattern NUMBER =
            Pattern.compile("(-?(0|[1-9][0-9]{0,99}))(\\.[0-9]{1,99})?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_0-9]*");
    private static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|<|>");

    private final Tokens tokens;
    private final QueryParser queries;
    private int depth;

    ConditionParser(Tokens tokens, QueryParser queries) {
        this.tokens = tokens;
        this.queries = queries;
    }

    Condition condition() throws JsonPathException {
        if (++depth > DEEPEST) {
            throw tokens.fault("nested too deep");
        }
        List<Condition> any = new ArrayList<>();
        do {
            tokens.blanks();
            any.add(conjunction());
            tokens.blanks();
        } while (tokens.skip("||"));
        depth--;
        return any.size() == 1 ? any.get(0) : new Condition.Or(any);
    }

    private Condition conjunction() throws JsonPathException {
        List<Condition> all = new ArrayList<>();
        do {
            tokens.blanks();
            all.add(basic());
            tokens.blanks();
        } while (tokens.skip("&&"));
        return all.size() == 1 ? all.get(0) : new Condition.And(all);
    }

    private Condition basic() throws JsonPathException {
        if (tokens.skip("!")) {
            tokens.blanks();
            return new Condition.Not(tokens.peek() == '(' ? inParentheses() : test(operand()));
        }
        if (tokens.peek() == '(') {
            return inParentheses();
        }
        Operand left = operand();
        int end = tokens.mark();
        tokens.blanks();
        String operator = tokens.match(OPERATOR);
        if (operator.isEmpty()) {
            tokens.back(end);
            return test(left);
        }
        tokens.blanks();
        return new Condition.Comparison(comparable(left), operator, comparable(operand()));
    }

    private Condition inParentheses() throws JsonPathException {
        tokens.expect("(");
        Condition inner = condition();
        tokens.blanks();
        tokens.expect(")");
        return inner;
    }

    private Condition test(Operand operand) throws JsonPathException {
        if (operand instanceof Query query) {
            return new Condition.Exists(query);
        }
        if (operand instanceof Call call && call.function().isLogical()) {
            return new Condition.Says(call);
        }
        throw tokens.fault("expected a comparison");
    }

    private Operand comparable(Operand operand) throws JsonPathException {
        boolean manyValues = operand instanceof Query query && !query.isSingular();
        if (manyValues || (operand instanceof Call call && call.function().isLogical())) {
            throw tokens.fault("only one value can be compared");
        }
        return operand;
    }

    private Operand operand() throws JsonPathException {
        char first = tokens.peek();
        if (first == '$' || first == '@') {
            return queries.query();
        }
        if (first == '\'' || first == '"') {
            return new Literal(NODES.textNode(tokens.quoted()));
        }
        String number = tokens.match(NUMBER);
        if (!number.isEmpty()) {
            return new Literal(DecimalNode.valueOf(new BigDecimal(number)));
        }
        String word = tokens.match(WORD);
        Optional<JsonNode> constant = Optional.ofNullable(WORDS.get(word));
        return constant.isPresent() ? new Literal(constant.get()) : call(word);
    }

    private Call call(String name) throws JsonPathException {
        Function function = Arrays.stream(Function.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> tokens.fault("expected a value"));
        tokens.expect("(");
        if (++depth > DEEPEST) {
            throw tokens.fault("nested too deep");
        }
        List<Operand> arguments = new ArrayList<>();
        do {
            tokens.blanks();
            Operand argument = operand();
            if (!function.takesNodes()) {
                comparable(argument);
            } else if (!(argument instanceof Query)) {
                throw tokens.fault(name + " takes a query");
            }
            arguments.add(argument);
            tokens.blanks();
        } while (tokens.skip(","));
        tokens.expect(")");
        depth--;
        if (arguments.size() != function.arguments()) {
            throw tokens.fault(name + " takes another number of arguments");
        }
        return new Call(function, arguments);
    }
}
