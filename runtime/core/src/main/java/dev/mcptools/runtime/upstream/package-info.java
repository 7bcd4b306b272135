/** The API behind the tools: requests, credentials, rate limits, answers. */
@NullMarked
package dev.mcptools.runtime.upstream;

import org.jspecify.annotations.NullMarked;
