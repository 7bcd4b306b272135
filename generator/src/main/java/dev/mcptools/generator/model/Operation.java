package dev.mcptools.generator.model;

/**
 * The operation of the document behind a tool.
 *
 * @param id its operationId, or method and path where it has none
 * @param httpMethod in upper case: {@code GET}
 * @param path the path template, as the document has it: {@code /pipelines/{pipeline_uuid}/cards}
 */
public record Operation(String id, String httpMethod, String path) {}
