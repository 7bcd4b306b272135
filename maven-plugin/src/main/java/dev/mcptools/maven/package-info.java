/** The goals: thin, they turn parameters into a request and what comes back into a build that passes or fails. */
@NullMarked
package dev.mcptools.maven;

import org.jspecify.annotations.NullMarked;
