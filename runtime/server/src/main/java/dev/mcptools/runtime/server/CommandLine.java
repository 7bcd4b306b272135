package dev.mcptools.runtime.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the command line asks for. */
sealed interface CommandLine {

    /** Print the usage. */
    record Help() implements CommandLine {}

    /** Print the version. */
    record Version() implements CommandLine {}

    /**
     * Start the server.
     *
     * @param port where to listen; 0 is any free port; empty is what the configuration says
     * @param data the folder for what the server keeps
     * @param readyFile where to write the endpoint's address
     * @param stdio whether to speak over standard input and output
     */
    record Serve(OptionalInt port, Path data, Optional<Path> readyFile, boolean stdio) implements CommandLine {}

    /**
     * {@return what these arguments ask for}
     *
     * @param data the folder for what the server keeps if they name none
     * @throws StartFailedException if they cannot be understood
     */
    static CommandLine parse(Path data, String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        OptionalInt port = OptionalInt.empty();
        Path folder = data;
        Optional<Path> readyFile = Optional.empty();
        boolean stdio = false;
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (equals >= 0) {
                rest.push(argument.substring(equals + 1));
            }
            switch (option) {
                case "--help", "-h" -> {
                    return new Help();
                }
                case "--version" -> {
                    return new Version();
                }
                case "--port" -> port = OptionalInt.of(port(value(option, rest)));
                case "--data" -> folder = path(option, value(option, rest));
                case "--ready-file" -> readyFile = Optional.of(path(option, value(option, rest)));
                case "--stdio" -> stdio = true;
                default -> throw StartFailedException.usage("Unknown option '" + option + "'.");
            }
        }
        return new Serve(port, folder, readyFile, stdio);
    }

    /** {@return where an application of this name keeps what it keeps if the command line does not say so} */
    static Path dataFolder(String application) {
        return Path.of(application + "-data");
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null || value.isEmpty()) {
            throw StartFailedException.usage(option + " needs a value.");
        }
        return value;
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Answered below, as for a number out of range.
        }
        throw StartFailedException.usage("--port must be a number from 0 to 65535, not '" + value + "'.");
    }

    private static Path path(String option, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw StartFailedException.usage(option + " '" + value + "' is not a path: " + e.getReason() + ".");
        }
    }
}
