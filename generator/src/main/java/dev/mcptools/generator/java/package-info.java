/** Tools as Java source and JSON Schema resources: pure functions of the model. */
@NullMarked
package dev.mcptools.generator.java;

import org.jspecify.annotations.NullMarked;
