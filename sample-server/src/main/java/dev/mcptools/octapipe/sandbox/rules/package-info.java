/** What a request may say: checks, custom fields, filters. */
@NullMarked
package dev.mcptools.octapipe.sandbox.rules;

import org.jspecify.annotations.NullMarked;
