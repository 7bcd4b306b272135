/** The contract of the tools as a committed file, and what a change does to those who call them. */
@NullMarked
package dev.mcptools.generator.lock;

import org.jspecify.annotations.NullMarked;
