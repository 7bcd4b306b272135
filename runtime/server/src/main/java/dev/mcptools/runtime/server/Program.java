package dev.mcptools.runtime.server;

import dev.mcptools.runtime.transport.Stdio;
import io.helidon.logging.common.LogConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** One run of an application, as its command line says. */
final class Program {
    /** A system property; the launcher and {@code mvn -Prun} set it. */
    private static final String ENDS_WITH_PARENT = "mcp-tools.ends-with-parent";

    private static final Duration AFTER_THE_START = Duration.ofSeconds(1);

    private final McpApplication application;
    private final String[] arguments;

    Program(McpApplication application, String... arguments) {
        this.application = application;
        this.arguments = arguments;
    }

    void run() {
        switch (commandLine()) {
            case CommandLine.Help ignored -> System.out.print(application.usage());
            case CommandLine.Version ignored ->
                System.out.println(application.name() + "-mcp-server " + application.versionText());
            case CommandLine.Serve serve -> {
                if (serve.stdio()) {
                    serveStdio(serve);
                } else {
                    serveHttp(serve);
                }
            }
        }
    }

    RunningServer start() {
        if (commandLine() instanceof CommandLine.Serve serve && !serve.stdio()) {
            return listening(serve);
        }
        throw StartFailedException.usage("A server that is started within a program listens for HTTP.");
    }

    private CommandLine commandLine() {
        return CommandLine.parse(CommandLine.dataFolder(application.name()), arguments);
    }

    private void serveHttp(CommandLine.Serve serve) {
        LogConfig.configureRuntime();
        endWithParent();
        print(listening(serve), System.out);
        giveBackMemory();
    }

    private RunningServer listening(CommandLine.Serve serve) {
        OpenedServer server = OpenedServer.open(application, serve);
        RunningServer running = server.listen();
        try {
            serve.readyFile().ifPresent(file -> ReadyFile.write(file, running.ready()));
        } catch (StartFailedException e) {
            running.close();
            throw e;
        }
        return running;
    }

    private void serveStdio(CommandLine.Serve serve) {
        // Before anything can print: with --stdio, standard output belongs to MCP.
        OutputStream protocol = Stdio.claimStandardOutput();
        LogConfig.configureRuntime();
        endWithParent();
        try (OpenedServer server = OpenedServer.open(application, serve)) {
            serve.readyFile().ifPresent(file -> ReadyFile.write(file, server.overStdio()));
            server.upstream().notes().forEach(System.err::println);
            server.serve(protocol);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(RunningServer server, PrintStream out) {
        server.ready().facts().forEach(fact -> out.printf("%-13s %s%n", fact.label() + ":", fact.value()));
        out.println("Talks to:     " + server.upstreamUrl()
                + server.upstream().remark().map(remark -> " (" + remark + ")").orElse(""));
        out.println("Tools:        " + server.tools());
        server.upstream().notes().forEach(out::println);
        out.flush();
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
    @SuppressWarnings("FutureReturnValueIgnored") // Nothing is left to do once that has happened.
    private static void endWithParent() {
        if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }
}
