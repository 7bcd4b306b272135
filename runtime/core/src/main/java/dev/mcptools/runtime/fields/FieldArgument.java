package dev.mcptools.runtime.fields;

/**
 * An argument that is described by the definitions of fields.
 *
 * @param name its name
 * @param source where the definitions are
 * @param owner the argument that has the id of the owner of the fields
 * @param use what it has to do with them
 */
public record FieldArgument(String name, FieldSource source, String owner, FieldUse use) {}
