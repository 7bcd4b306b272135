/** A new project from a document: names, files, and the templates they are made from. */
@NullMarked
package dev.mcptools.maven.init;

import org.jspecify.annotations.NullMarked;
