package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Operation;

/** What the HTTP method says of an operation (RFC 9110, section 9.2) where the documents say nothing. */
final class HttpMeaning {
    private HttpMeaning() {}

    static Access access(Operation operation) {
        return switch (operation.httpMethod()) {
            case "GET", "HEAD", "OPTIONS", "QUERY", "TRACE" -> Access.READ;
            case "DELETE" -> Access.DESTRUCTIVE;
            default -> Access.WRITE;
        };
    }

    static boolean idempotent(Operation operation) {
        return switch (operation.httpMethod()) {
            case "GET", "HEAD", "OPTIONS", "QUERY", "TRACE", "PUT", "DELETE" -> true;
            default -> false;
        };
    }

    /** The method of a resource: reading one and reading many differ in how the path ends. */
    static String method(Operation operation) {
        return switch (operation.httpMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> operation.path().endsWith("}") ? "get" : "list";
            case "QUERY" -> "list";
            case "POST" -> "create";
            case "DELETE" -> "delete";
            default -> "update";
        };
    }
}
