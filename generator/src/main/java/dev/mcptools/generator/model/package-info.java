/**
 * An API as tools: immutable values that the derive stage makes and all later stages read.
 *
 * <p>Names, places, access and pagination are decided once, when these values are made; nothing downstream decides them
 * again.
 */
@NullMarked
package dev.mcptools.generator.model;

import org.jspecify.annotations.NullMarked;
