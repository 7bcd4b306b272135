/** From documents to the model: names, locations, access and pagination are decided here, once. */
@NullMarked
package dev.mcptools.generator.derive;

import org.jspecify.annotations.NullMarked;
