package dev.mcptools.generator.model;

import java.util.Collection;

/**
 * What a list of tools is made of, in characters.
 *
 * @param texts names, titles and descriptions of tools
 * @param arguments the schemas of their arguments
 * @param answers the schemas of their answers
 */
public record ListParts(long texts, long arguments, long answers) {
    /** {@return the parts of a list} */
    public static ListParts of(Collection<ShapedTool> tools) {
        return tools.stream().map(ShapedTool::parts).reduce(new ListParts(0, 0, 0), ListParts::plus);
    }

    /** {@return both together; what is too much to be counted is {@link Long#MAX_VALUE}} */
    public ListParts plus(ListParts other) {
        return new ListParts(sum(texts, other.texts), sum(arguments, other.arguments), sum(answers, other.answers));
    }

    /** {@return all of it} */
    public long all() {
        return sum(sum(texts, arguments), answers);
    }

    /** {@return two numbers from 0 on together; what is too much to be counted is {@link Long#MAX_VALUE}} */
    public static long sum(long first, long second) {
        return first > Long.MAX_VALUE - second ? Long.MAX_VALUE : first + second;
    }
}
