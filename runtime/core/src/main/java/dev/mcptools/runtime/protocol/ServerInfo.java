package dev.mcptools.runtime.protocol;

import java.util.Optional;

/**
 * What a server says of itself.
 *
 * @param name its name for programs
 * @param title its name for people
 * @param version its version
 * @param instructions what a model should know before it uses the tools
 */
public record ServerInfo(String name, String title, String version, Optional<String> instructions) {

    /** {@return the object that MCP calls Implementation} */
    String json() {
        return new JsonBuffer(128)
                .raw("{\"name\":")
                .string(name)
                .raw(",\"title\":")
                .string(title)
                .raw(",\"version\":")
                .string(version)
                .raw("}")
                .toString();
    }
}
