package dev.mcptools.runtime.upstream;

import java.util.OptionalLong;

/**
 * What an API says of its rate limit, in the terms of the IETF's RateLimit header fields.
 *
 * @param limit requests allowed in the window
 * @param remaining requests left in it
 * @param resetSeconds seconds until it starts anew
 */
public record RateLimit(OptionalLong limit, OptionalLong remaining, OptionalLong resetSeconds) {}
