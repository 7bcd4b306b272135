package dev.mcptools.generator.jsonpath;

import java.util.List;
import java.util.OptionalLong;

/**
 * A query (RFC 9535, section 2.1).
 *
 * @param absolute whether it starts at the root, {@code $}, or at the current value of a filter, {@code @}
 * @param segments its segments
 */
record Query(boolean absolute, List<Segment> segments) implements Operand {

    /** Whether it selects one value at most, by its form (section 2.3.5.1). */
    boolean isSingular() {
        return segments.stream()
                .allMatch(segment -> !segment.descendants()
                        && segment.selectors().size() == 1
                        && (segment.selectors().get(0) instanceof Selector.Name
                                || segment.selectors().get(0) instanceof Selector.Index));
    }

    /**
     * A segment (section 2.5).
     *
     * @param descendants whether it looks at all that is below
     * @param selectors what it selects
     */
    record Segment(boolean descendants, List<Selector> selectors) {}

    /** A selector (section 2.3). */
    sealed interface Selector {
        /** A member of an object. */
        record Name(String name) implements Selector {}

        /** All that is in an object or array. */
        record Wildcard() implements Selector {}

        /** An item of an array, from its end if negative. */
        record Index(long index) implements Selector {}

        /** Items of an array. */
        record Slice(OptionalLong start, OptionalLong end, long step) implements Selector {}

        /** All for which an expression holds. */
        record Filter(Condition condition) implements Selector {}
    }

    /** A logical expression (section 2.3.5). */
    sealed interface Condition {
        /** At least one of them. */
        record Or(List<Condition> any) implements Condition {}

        /** All of them. */
        record And(List<Condition> all) implements Condition {}

        /** Not this one. */
        record Not(Condition negated) implements Condition {}

        /** Whether a query selects anything. */
        record Exists(Query query) implements Condition {}

        /** Whether two values compare so. */
        record Comparison(Operand left, String operator, Operand right) implements Condition {}

        /** What a function says. */
        record Says(Operand.Call call) implements Condition {}
    }
}
