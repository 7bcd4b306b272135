package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.RequestPart;

/**
 * What an API calls an argument.
 *
 * @param part where in the request its value goes
 * @param name its name there
 */
public record WireName(RequestPart part, String name) {}
