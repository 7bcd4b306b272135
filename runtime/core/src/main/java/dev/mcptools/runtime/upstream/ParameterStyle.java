package dev.mcptools.runtime.upstream;

/**
 * How the value of a parameter is written (OpenAPI 3.1, section 4.8.12.3).
 *
 * @param style OpenAPI's {@code style}
 * @param explode OpenAPI's {@code explode}
 * @param allowReserved OpenAPI's {@code allowReserved}
 */
public record ParameterStyle(Style style, boolean explode, boolean allowReserved) {

    /** OpenAPI's styles, and what stands for a parameter with {@code content}. */
    public enum Style {
        SIMPLE,
        LABEL,
        MATRIX,
        FORM,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        DEEP_OBJECT,
        JSON,
        QUERY_STRING
    }

    /** The default of paths and headers. */
    public static final ParameterStyle SIMPLE = new ParameterStyle(Style.SIMPLE, false, false);

    /** The default of queries and cookies. */
    public static final ParameterStyle FORM = new ParameterStyle(Style.FORM, true, false);

    public static final ParameterStyle LABEL = new ParameterStyle(Style.LABEL, false, false);
    public static final ParameterStyle MATRIX = new ParameterStyle(Style.MATRIX, false, false);
    public static final ParameterStyle SPACE_DELIMITED = new ParameterStyle(Style.SPACE_DELIMITED, false, false);
    public static final ParameterStyle PIPE_DELIMITED = new ParameterStyle(Style.PIPE_DELIMITED, false, false);
    public static final ParameterStyle DEEP_OBJECT = new ParameterStyle(Style.DEEP_OBJECT, true, false);

    /** JSON text in one value: a parameter with {@code content: application/json}. */
    public static final ParameterStyle JSON = new ParameterStyle(Style.JSON, false, false);

    /** JSON text that is the whole query, without the name: {@code in: querystring} (OpenAPI 3.2). */
    public static final ParameterStyle QUERY_STRING = new ParameterStyle(Style.QUERY_STRING, false, false);

    /** {@return the same style, with arrays and objects exploded or not} */
    public ParameterStyle exploded(boolean value) {
        return new ParameterStyle(style, value, allowReserved);
    }

    /** {@return the same style, with reserved characters left as they are} */
    public ParameterStyle reservedAllowed() {
        return new ParameterStyle(style, explode, true);
    }
}
