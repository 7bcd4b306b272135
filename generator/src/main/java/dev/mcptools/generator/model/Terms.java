package dev.mcptools.generator.model;

import java.util.Optional;

/**
 * How an operation is called other than its API by default.
 *
 * @param server its own server; empty for the API's default server
 * @param security what it needs; empty for what the API needs by default
 */
public record Terms(Optional<ApiServer> server, Optional<Security> security) {
    /** Nothing is different. */
    public static final Terms USUAL = new Terms(Optional.empty(), Optional.empty());
}
