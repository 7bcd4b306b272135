/** JSONPath as RFC 9535 has it: which values of a tree an expression selects, and where they are. */
@NullMarked
package dev.mcptools.generator.jsonpath;

import org.jspecify.annotations.NullMarked;
