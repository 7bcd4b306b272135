package dev.mcptools.runtime.protocol;

import java.time.Duration;
import java.util.Optional;

/**
 * One call of a tool, for logs and metrics; holds neither arguments nor answers.
 *
 * @param tool the tool's name
 * @param outcome {@code ok}, {@code cancelled}, {@code internal_error} or the code of the failure
 * @param duration from the message to the written result
 * @param client what the client calls itself, {@code name/version}; its word only
 */
public record CallRecord(String tool, String outcome, Duration duration, Optional<String> client) {}
