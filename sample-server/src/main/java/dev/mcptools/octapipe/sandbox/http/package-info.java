@NullMarked
package dev.mcptools.octapipe.sandbox.http;

import org.jspecify.annotations.NullMarked;
