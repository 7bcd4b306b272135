package dev.mcptools.octapipe;

import dev.mcptools.runtime.transport.Stdio;
import io.helidon.logging.common.LogConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Starts the server as the command line says. */
public final class Main {
    /** A system property; the launcher and {@code mvn -Prun} set it. */
    private static final String ENDS_WITH_PARENT = "octapipe.ends-with-parent";

    private static final Duration AFTER_THE_START = Duration.ofSeconds(1);

    private Main() {}

    /** Serves until the process is asked to stop, or with {@code --stdio} until the input ends. */
    public static void main(String[] args) throws IOException {
        try {
            switch (CommandLine.parse(args)) {
                case CommandLine.Help ignored -> System.out.print(CommandLine.USAGE);
                case CommandLine.Version ignored ->
                    System.out.println("octapipe-mcp-server " + OctapipeServer.version());
                case CommandLine.Serve serve -> serve(serve);
            }
        } catch (StartFailedException e) {
            System.err.println(e.getMessage());
            System.exit(e.exitStatus());
        }
    }

    private static void serve(CommandLine.Serve serve) throws IOException {
        // Before anything can print: with --stdio, standard output belongs to MCP.
        Optional<OutputStream> protocol = serve.stdio() ? Optional.of(Stdio.claimStandardOutput()) : Optional.empty();
        LogConfig.configureRuntime();
        endWithParent();
        OctapipeServer server = OctapipeServer.open(serve);
        if (protocol.isPresent()) {
            try (server) {
                serve.readyFile().ifPresent(file -> ReadyFile.write(file, server.overStdio()));
                server.serve(protocol.get());
            }
            return;
        }
        ReadyFile.Ready ready = server.listen();
        serve.readyFile().ifPresent(file -> ReadyFile.write(file, ready));
        print(ready, server.sandbox().isPresent(), System.out);
        giveBackMemory();
    }

    // Starting touches some 50 MB that are never needed again; asked to collect once, the JVM returns them to the
    // machine.
    private static void giveBackMemory() {
        Thread.ofPlatform().daemon().name("give-back-memory").start(() -> {
            try {
                Thread.sleep(AFTER_THE_START);
                System.gc();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    // Started by a build or a launcher that is killed, a server would go on alone and keep its port.
    private static void endWithParent() {
        if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private static void print(ReadyFile.Ready ready, boolean sandbox, PrintStream out) {
        out.println("MCP endpoint: " + ready.mcpUrl());
        out.println("Talks to:     " + ready.upstreamUrl()
                + (sandbox ? " (embedded sandbox with demo data; no account is configured)" : ""));
        out.println("Tools:        " + ready.tools());
        out.flush();
    }
}
