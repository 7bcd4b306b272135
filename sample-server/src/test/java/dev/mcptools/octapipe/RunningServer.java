package dev.mcptools.octapipe;

import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** The server as {@code --port 0} starts it, in this process, with the sandbox behind it. */
final class RunningServer implements AutoCloseable {
    private final OctapipeServer server;
    private final ReadyFile.Ready ready;

    private RunningServer(OctapipeServer server) {
        this.server = server;
        this.ready = server.listen();
    }

    static RunningServer start(Path data) {
        return new RunningServer(
                OctapipeServer.open(new CommandLine.Serve(OptionalInt.of(0), data, Optional.empty(), false)));
    }

    ReadyFile.Ready ready() {
        return ready;
    }

    OctapipeSandbox sandbox() {
        return server.sandbox().orElseThrow();
    }

    /** {@return the Java SDK's client, connected} */
    SdkClient connect() {
        return SdkClient.connect(ready.mcpUrl());
    }

    @Override
    public void close() {
        server.close();
    }
}
