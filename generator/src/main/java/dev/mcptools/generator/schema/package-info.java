/** The JSON Schemas and the descriptions that clients are shown. */
@NullMarked
package dev.mcptools.generator.schema;

import org.jspecify.annotations.NullMarked;
