/** What clients are offered beside tools: prompts that lead through work of several steps, and what databases and pipelines look like. */
@NullMarked
package dev.mcptools.octapipe.extension.workflow;

import org.jspecify.annotations.NullMarked;
