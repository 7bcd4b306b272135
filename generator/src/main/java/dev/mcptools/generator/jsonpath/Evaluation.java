package dev.mcptools.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.jsonpath.Query.Condition;
import dev.mcptools.generator.jsonpath.Query.Segment;
import dev.mcptools.generator.jsonpath.Query.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates a query on one tree (RFC 9535, sections 2.3 and 2.5). */
final class Evaluation {
    private final long mostWork;
    private final Selection root;
    private final Operands operands;
    private long work;

    /**
     * Prepares for queries.
     *
     * @param root the tree
     * @param mostWork the most values that they may look at; one step selects a tenth of that at most, as it is kept
     */
    Evaluation(JsonNode root, long mostWork) {
        this.root = Selection.root(root);
        this.mostWork = mostWork;
        operands = new Operands(this, new RegularExpressions(mostWork));
    }

    List<Selection> select(Query query) throws JsonPathException {
        return select(query, root);
    }

    /** What a query selects where a filter looks at a value. */
    List<Selection> select(Query query, Selection current) throws JsonPathException {
        List<Selection> selected = List.of(query.absolute() ? root : current);
        for (Segment segment : query.segments()) {
            List<Selection> next = new ArrayList<>();
            for (Selection from : selected) {
                segment(segment, from, next);
            }
            selected = next;
        }
        return selected;
    }

    private void segment(Segment segment, Selection from, List<Selection> to) throws JsonPathException {
        count();
        for (Selector selector : segment.selectors()) {
            select(selector, from, to);
        }
        if (segment.descendants()) {
            for (Selection child : children(from)) {
                segment(segment, child, to);
            }
        }
    }

    private void select(Selector selector, Selection from, List<Selection> to) throws JsonPathException {
        JsonNode node = from.value();
        if (selector instanceof Selector.Name name) {
            if (node.isObject() && node.has(name.name())) {
                add(from.child(name.name(), node.get(name.name())), to);
            }
        } else if (selector instanceof Selector.Wildcard) {
            for (Selection child : children(from)) {
                add(child, to);
            }
        } else if (selector instanceof Selector.Index index) {
            long position = index.index() < 0 ? node.size() + index.index() : index.index();
            if (node.isArray() && position >= 0 && position < node.size()) {
                add(from.child(Long.toString(position), node.get((int) position)), to);
            }
        } else if (selector instanceof Selector.Slice slice) {
            slice(slice, from, to);
        } else if (selector instanceof Selector.Filter filter) {
            for (Selection child : children(from)) {
                if (holds(filter.condition(), child)) {
                    add(child, to);
                }
            }
        }
    }

    private List<Selection> children(Selection from) throws JsonPathException {
        List<Selection> children = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : from.value().properties()) {
            count();
            children.add(from.child(member.getKey(), member.getValue()));
        }
        if (from.value().isArray()) {
            for (int index = 0; index < from.value().size(); index++) {
                count();
                children.add(from.child(Integer.toString(index), from.value().get(index)));
            }
        }
        return children;
    }

    private void slice(Selector.Slice slice, Selection from, List<Selection> to) throws JsonPathException {
        JsonNode array = from.value();
        long step = slice.step();
        if (!array.isArray() || step == 0) {
            return;
        }
        long size = array.size();
        long start = normalized(slice.start().orElse(step > 0 ? 0 : size - 1), size);
        long end = slice.end().isPresent() ? normalized(slice.end().getAsLong(), size) : step > 0 ? size : -1;
        long lower = step > 0 ? clamped(start, 0, size) : clamped(end, -1, size - 1);
        long upper = step > 0 ? clamped(end, 0, size) : clamped(start, -1, size - 1);
        long first = step > 0 ? lower : upper;
        for (long index = first; step > 0 ? index < upper : index > lower; index += step) {
            add(from.child(Long.toString(index), array.get((int) index)), to);
        }
    }

    private static long normalized(long index, long size) {
        return index >= 0 ? index : size + index;
    }

    private static long clamped(long value, long least, long most) {
        return Math.min(Math.max(value, least), most);
    }

    private boolean holds(Condition condition, Selection current) throws JsonPathException {
        if (condition instanceof Condition.Or or) {
            for (Condition each : or.any()) {
                if (holds(each, current)) {
                    return true;
                }
            }
            return false;
        }
        if (condition instanceof Condition.And and) {
            for (Condition each : and.all()) {
                if (!holds(each, current)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.negated(), current);
        }
        if (condition instanceof Condition.Exists exists) {
            return !select(exists.query(), current).isEmpty();
        }
        if (condition instanceof Condition.Comparison comparison) {
            return operands.compare(comparison, current);
        }
        return condition instanceof Condition.Says says && operands.says(says.call(), current);
    }

    private void add(Selection selection, List<Selection> to) throws JsonPathException {
        count();
        if (to.size() >= mostWork / 10) {
            throw new JsonPathException("the query selects more than " + mostWork / 10 + " values");
        }
        to.add(selection);
    }

    private void count() throws JsonPathException {
        if (++work > mostWork) {
            throw new JsonPathException("the query looks at more than " + mostWork + " values");
        }
    }
}
