package dev.mcptools.octapipe.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a client is connected to an MCP server.
 *
 * @param client what it is called
 * @param steps what to do there
 * @param snippet what to paste
 */
record ClientSetup(String client, String steps, String snippet) {
    private static final String TOKEN = "YOUR_API_TOKEN";

    /** {@return the id of the snippet on its page} */
    String id() {
        return "setup-" + client.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    /**
     * {@return how each client is connected}
     *
     * @param name what people call the server
     * @param url its address
     * @param requireToken whether a call needs an API token
     */
    static List<ClientSetup> of(String name, String url, boolean requireToken) {
        String key = key(name);
        return List.of(
                chatGpt(url, requireToken),
                claude(url, requireToken),
                new ClientSetup(
                        "Claude Desktop",
                        "Without a public address: put this into claude_desktop_config.json (Settings, Developer, Edit"
                                + " config) and start Claude again. It needs Node.js.",
                        mcpServers(key, throughNode(url, requireToken))),
                new ClientSetup("Claude Code", "Run this in a terminal.", claudeCode(key, url, requireToken)),
                new ClientSetup(
                        "Cursor",
                        "Put this into .cursor/mcp.json of a project, or of your home folder.",
                        mcpServers(key, cursor(url, requireToken))),
                new ClientSetup("VS Code", "Put this into .vscode/mcp.json.", vsCode(key, url, requireToken)));
    }

    private static ClientSetup chatGpt(String url, boolean requireToken) {
        return new ClientSetup(
                "ChatGPT",
                "Settings, Apps, Advanced settings: turn on Developer mode, add an MCP server, and paste this as its"
                        + " Server URL. ChatGPT must reach it over https from the internet."
                        + (requireToken ? " It sends no API token of its own: use a server that requires none." : ""),
                url);
    }

    private static ClientSetup claude(String url, boolean requireToken) {
        return new ClientSetup(
                "Claude",
                "Settings, Connectors, Add custom connector: paste this as the URL. Claude must reach it over https"
                        + " from the internet."
                        + (requireToken ? " It sends no API token of its own: use a server that requires none." : ""),
                url);
    }

    private static ObjectNode throughNode(String url, boolean requireToken) {
        List<String> arguments = new ArrayList<>(List.of("-y", "mcp-remote", url));
        if (requireToken) {
            arguments.addAll(List.of("--header", "Authorization: Bearer " + TOKEN));
        }
        ObjectNode server = Json.object().put("command", "npx");
        arguments.forEach(server.putArray("args")::add);
        return server;
    }

    private static ObjectNode cursor(String url, boolean requireToken) {
        ObjectNode server = Json.object().put("url", url);
        if (requireToken) {
            server.putObject("headers").put("Authorization", "Bearer " + TOKEN);
        }
        return server;
    }

    private static String mcpServers(String key, ObjectNode server) {
        ObjectNode json = Json.object();
        json.putObject("mcpServers").set(key, server);
        return ToolAnswer.pretty(json);
    }

    private static String claudeCode(String key, String url, boolean requireToken) {
        return "claude mcp add --transport http " + key + " " + url
                + (requireToken ? " --header \"Authorization: Bearer " + TOKEN + "\"" : "");
    }

    private static String vsCode(String key, String url, boolean requireToken) {
        ObjectNode json = Json.object();
        ObjectNode server =
                json.putObject("servers").putObject(key).put("type", "http").put("url", url);
        if (requireToken) {
            server.putObject("headers").put("Authorization", "Bearer ${input:octapipe-token}");
            json.putArray("inputs")
                    .addObject()
                    .put("type", "promptString")
                    .put("id", "octapipe-token")
                    .put("description", "API token")
                    .put("password", true);
        }
        return ToolAnswer.pretty(json);
    }

    // Clients make names of tools of it, and of those, some take 60 characters in all.
    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return key.isEmpty()
                ? "octapipe"
                : key.substring(0, Math.min(20, key.length())).replaceAll("_+$", "");
    }
}
