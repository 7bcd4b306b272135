/** What every request goes through, whatever it asks for. */
@NullMarked
package dev.mcptools.octapipe.sandbox.http;

import org.jspecify.annotations.NullMarked;
