package dev.mcptools.octapipe.account;

import java.time.Duration;

/**
 * How long calls of the API may take.
 *
 * @param deadline one call in all
 * @param readTimeout the API's silence within it
 */
public record CallLimits(Duration deadline, Duration readTimeout) {}
