package dev.mcptools.maven.init;

import dev.mcptools.generator.GateLimits;

/**
 * What a project says of a list of tools that is larger than most clients take: how tools are found instead of listed.
 * It stays a comment, since only who runs the server knows the clients.
 *
 * @param tools how many tools there are
 */
record LargeList(int tools) {
    private static final String IN_YAML = """
            # These are %d tools; many clients take no more than %d. To list three instead, which find the others and call
            # them, say discovery here, and set maxListTokens to 0 in pom.xml: each is then described in full.
            # tool-exposure: discovery
            """;

    private static final String IN_POM = """
            <!-- Less is said of each tool where the list of all is large. With mcp.tool-exposure: discovery in
                 application.yaml they are looked at one at a time, so that there is no need: then take this out of the comment.
            <maxListTokens>0</maxListTokens> -->
            """;

    /** {@return the end of the node {@code mcp} of application.yaml} */
    String inYaml() {
        return isLarge()
                ? "\n\n"
                        + IN_YAML.formatted(tools, GateLimits.USUAL_MOST_TOOLS)
                                .indent(2)
                                .stripTrailing()
                : "";
    }

    /** {@return the end of the plugin's configuration} */
    String inPom() {
        return isLarge() ? "\n" + IN_POM.indent(10).stripTrailing() : "";
    }

    private boolean isLarge() {
        return tools > GateLimits.USUAL_MOST_TOOLS;
    }
}
