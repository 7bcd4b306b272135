package dev.mcptools.generator.jsonpath;

/** An expression that is no JSONPath, or that asks for more work than any document is worth. */
public final class JsonPathException extends Exception {
    private static final long serialVersionUID = 1L;

    JsonPathException(String message) {
        super(message, null, false, false);
    }
}
