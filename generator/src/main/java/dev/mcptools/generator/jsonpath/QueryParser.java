package dev.mcptools.generator.jsonpath;

import dev.mcptools.generator.jsonpath.Query.Condition;
import dev.mcptools.generator.jsonpath.Query.Segment;
import dev.mcptools.generator.jsonpath.Query.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads queries (RFC 9535, sections 2.1 to 2.5). */
final class QueryParser {
    private static final Pattern NAME = Pattern.compile(
            "[A-Za-z_\\x{80}-\\x{D7FF}\\x{E000}-\\x{10FFFF}]" + "[A-Za-z_0-9\\x{80}-\\x{D7FF}\\x{E000}-\\x{10FFFF}]*");

    private final Tokens tokens;
    private final ConditionParser conditions;

    private QueryParser(Tokens tokens) {
        this.tokens = tokens;
        conditions = new ConditionParser(tokens, this);
    }

    static Query parse(String text) throws JsonPathException {
        Tokens tokens = new Tokens(text);
        if (tokens.peek() != '$') {
            throw tokens.fault("expected $");
        }
        Query query = new QueryParser(tokens).query();
        if (!tokens.isAtEnd()) {
            throw tokens.fault("unexpected");
        }
        return query;
    }

    /** A query, which begins with {@code $} or {@code @}. */
    Query query() throws JsonPathException {
        boolean absolute = tokens.skip("$");
        if (!absolute) {
            tokens.expect("@");
        }
        List<Segment> segments = new ArrayList<>();
        int end = tokens.mark();
        tokens.blanks();
        while (tokens.peek() == '.' || tokens.peek() == '[') {
            segments.add(segment());
            end = tokens.mark();
            tokens.blanks();
        }
        tokens.back(end);
        return new Query(absolute, segments);
    }

    private Segment segment() throws JsonPathException {
        if (tokens.skip("..")) {
            return new Segment(true, tokens.peek() == '[' ? bracketed() : List.of(shorthand()));
        }
        return new Segment(false, tokens.skip(".") ? List.of(shorthand()) : bracketed());
    }

    private Selector shorthand() throws JsonPathException {
        if (tokens.skip("*")) {
            return new Selector.Wildcard();
        }
        String name = tokens.match(NAME);
        if (name.isEmpty()) {
            throw tokens.fault("expected a name");
        }
        return new Selector.Name(name);
    }

    private List<Selector> bracketed() throws JsonPathException {
        tokens.expect("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            tokens.blanks();
            selectors.add(selector());
            tokens.blanks();
        } while (tokens.skip(","));
        tokens.expect("]");
        return selectors;
    }

    private Selector selector() throws JsonPathException {
        char first = tokens.peek();
        if (first == '\'' || first == '"') {
            return new Selector.Name(tokens.quoted());
        }
        if (tokens.skip("*")) {
            return new Selector.Wildcard();
        }
        if (tokens.skip("?")) {
            tokens.blanks();
            Condition condition = conditions.condition();
            return new Selector.Filter(condition);
        }
        OptionalLong start = isInteger() ? OptionalLong.of(tokens.integer()) : OptionalLong.empty();
        int end = tokens.mark();
        tokens.blanks();
        if (tokens.peek() == ':') {
            return slice(start);
        }
        tokens.back(end);
        return new Selector.Index(start.orElseThrow(() -> tokens.fault("expected a selector")));
    }

    private Selector slice(OptionalLong start) throws JsonPathException {
        tokens.expect(":");
        tokens.blanks();
        OptionalLong end = OptionalLong.empty();
        if (isInteger()) {
            end = OptionalLong.of(tokens.integer());
            tokens.blanks();
        }
        long step = 1;
        if (tokens.skip(":")) {
            tokens.blanks();
            if (isInteger()) {
                step = tokens.integer();
            }
        }
        return new Selector.Slice(start, end, step);
    }

    private boolean isInteger() {
        return tokens.peek() == '-' || Character.isDigit(tokens.peek());
    }
}
