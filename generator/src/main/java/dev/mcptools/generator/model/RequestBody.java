package dev.mcptools.generator.model;

/**
 * How the body of a request is sent.
 *
 * @param mediaType the media type, as the document has it: {@code application/json}
 * @param required whether it is sent even if no argument for it is given, then as an empty object
 */
public record RequestBody(String mediaType, boolean required) {}
