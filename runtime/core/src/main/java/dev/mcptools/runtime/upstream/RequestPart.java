package dev.mcptools.runtime.upstream;

/** The parts of a request that values go into. */
public enum RequestPart {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    BODY
}
