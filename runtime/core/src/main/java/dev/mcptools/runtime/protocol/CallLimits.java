package dev.mcptools.runtime.protocol;

import java.time.Duration;

/**
 * How much a server does for one endpoint.
 *
 * @param atOnce how many calls of tools run at once; further ones are refused
 * @param longest how long a call may take; it is broken off then, and answered as a failure
 */
public record CallLimits(int atOnce, Duration longest) {

    /** As many as come, for a day. */
    public static final CallLimits NONE = new CallLimits(Integer.MAX_VALUE, Duration.ofDays(1));
}
