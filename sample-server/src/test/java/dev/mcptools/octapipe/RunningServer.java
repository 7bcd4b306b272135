package dev.mcptools.octapipe;

import dev.mcptools.octapipe.account.ConfiguredAccount;
import dev.mcptools.octapipe.extension.OctapipeToolsWithExtensions;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.runtime.server.McpApplication;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The server as {@code --port 0} starts it, in this process, with the sandbox behind it if no account is configured. */
public final class RunningServer implements AutoCloseable {
    /** How many tools there are. */
    public static final int TOOLS =
            OctapipeToolsWithExtensions.registry().tools().size();

    private final dev.mcptools.runtime.server.RunningServer server;
    private Optional<OctapipeSandbox> sandbox = Optional.empty();

    private RunningServer(Path data, Map<String, String> settings) {
        McpApplication application = Main.server(new ConfiguredAccount(this::startSandbox));
        settings.forEach(application::setting);
        server = application.start("--port", "0", "--data", data.toString());
    }

    public static RunningServer start(Path data) {
        return start(data, Map.of());
    }

    /** {@return a server that is configured so, whatever files and environment say} */
    public static RunningServer start(Path data, Map<String, String> settings) {
        return new RunningServer(data, settings);
    }

    String mcpUrl() {
        return server.mcpUrl();
    }

    /** {@return what the one who started the server is told under this key} */
    public Optional<String> fact(String key) {
        return server.fact(key);
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    public OctapipeSandbox sandbox() {
        return sandbox.orElseThrow();
    }

    /** {@return the Java SDK's client, connected} */
    SdkClient connect() {
        return SdkClient.connect(server.mcpUrl());
    }

    @Override
    public void close() {
        server.close();
    }

    private OctapipeSandbox startSandbox() {
        OctapipeSandbox started = OctapipeSandbox.start(0);
        sandbox = Optional.of(started);
        return started;
    }
}
