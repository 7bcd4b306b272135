package dev.mcptools.runtime.protocol;

/**
 * The id of a request.
 *
 * @param json the string or integer exactly as the client wrote it, since that is how it is sent back
 */
public record RequestId(String json) {}
