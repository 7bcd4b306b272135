/** Reading: files as trees of which every node knows its place. */
@NullMarked
package dev.mcptools.generator.document;

import org.jspecify.annotations.NullMarked;
