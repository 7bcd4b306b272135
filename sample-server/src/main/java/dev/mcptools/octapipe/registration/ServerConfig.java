package dev.mcptools.octapipe.registration;

import dev.mcptools.runtime.discovery.ToolExposure;
import java.util.List;

/**
 * What an MCP server shows, and to whom.
 *
 * @param methods kinds of tools ({@link ToolFilter#KINDS}) or names of methods; empty for all
 * @param tags tags of which a tool must have one; empty for all
 * @param toolExposure how clients come to know the tools
 * @param requireApiTokenAuth whether a call needs an API token beside the address
 */
public record ServerConfig(
        List<String> methods, List<String> tags, ToolExposure toolExposure, boolean requireApiTokenAuth) {

    /** All tools, to whoever has the address. */
    public static final ServerConfig ALL = new ServerConfig(List.of(), List.of(), ToolExposure.ALL, false);

    public ServerConfig {
        methods = List.copyOf(methods);
        tags = List.copyOf(tags);
    }
}
