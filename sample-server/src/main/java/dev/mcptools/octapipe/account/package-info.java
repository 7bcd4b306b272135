/** Whom the server works for: the API it talks to, and what it signs in with. */
@NullMarked
package dev.mcptools.octapipe.account;

import org.jspecify.annotations.NullMarked;
