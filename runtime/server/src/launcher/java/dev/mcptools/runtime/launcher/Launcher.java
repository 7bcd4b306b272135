package dev.mcptools.runtime.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Starts a server on a Java that can run it: the {@code Main-Class} of the server's jar, whose manifest names the class
 * that has the server's own {@code main} as {@code Application-Class}.
 *
 * <p>Compiled for Java 11, so that an older Java than the server's gets as far as this class: it starts the server again
 * on a newer JDK if the machine has one, and otherwise says in a sentence what is missing.
 */
public final class Launcher {
    static final int REQUIRED_FEATURE = 21;
    private static final int NO_JAVA = 2;
    private static final String APPLICATION = "Application-Class";

    private Launcher() {}

    /** Runs the server; returns when it has started, or exits with the status of the Java it started it on. */
    public static void main(String[] args) throws ReflectiveOperationException, IOException, InterruptedException {
        if (Runtime.version().feature() >= REQUIRED_FEATURE) {
            Class.forName(application()).getMethod("main", String[].class).invoke(null, (Object) args);
            return;
        }
        Optional<InstalledJava> newer = InstalledJava.newest(REQUIRED_FEATURE);
        if (newer.isEmpty()) {
            System.err.println("This server needs Java " + REQUIRED_FEATURE + " or newer; this is Java "
                    + Runtime.version().feature() + " and no newer one was found on this machine. "
                    + "Install a JDK " + REQUIRED_FEATURE + " or set JAVA_HOME to one.");
            System.exit(NO_JAVA);
            return;
        }
        System.exit(restart(newer.get(), args));
    }

    // Started with -jar, the class path is that jar.
    private static String application() throws IOException {
        String jar = System.getProperty("java.class.path", "");
        try (JarFile file = new JarFile(jar)) {
            Manifest manifest = file.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue(APPLICATION);
            if (name == null) {
                throw new IOException("The manifest of " + jar + " has no " + APPLICATION + ".");
            }
            return name;
        }
    }

    private static int restart(InstalledJava java, String[] args) throws IOException, InterruptedException {
        System.err.println("This is Java " + Runtime.version().feature() + "; going on with Java " + java.feature()
                + " in " + java.home() + ".");
        List<String> command = new ArrayList<>();
        command.add(java.executable().toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dmcp-tools.ends-with-parent=true");
        command.add("-cp");
        command.add(System.getProperty("java.class.path", ""));
        command.add(Launcher.class.getName());
        command.addAll(List.of(args));
        // The streams are the child's own: over stdio, MCP passes through untouched.
        Process server = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server.waitFor();
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
