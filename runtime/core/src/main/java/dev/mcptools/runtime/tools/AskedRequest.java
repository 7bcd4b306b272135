package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The request that a question belongs to, and that its client repeats with the answer.
 *
 * @param method the method: {@code tools/call}
 * @param name what is called, got or read by it
 * @param arguments with what
 */
public record AskedRequest(String method, String name, JsonNode arguments) {}
