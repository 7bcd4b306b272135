/**
 * Large APIs behind three tools: one that searches, one that shows a tool's schema, one that calls it.
 *
 * <p>Clients load every schema they are shown before the first question is asked, and many take no more than some 128
 * tools. Behind these three an API of any size costs the same few hundred tokens.
 */
@NullMarked
package dev.mcptools.runtime.discovery;

import org.jspecify.annotations.NullMarked;
