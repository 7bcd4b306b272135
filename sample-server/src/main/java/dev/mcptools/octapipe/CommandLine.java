package dev.mcptools.octapipe;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the command line asks for. */
sealed interface CommandLine {

    String USAGE = """
            Usage: java -jar sample-server.jar [options]

            Serves Octapipe to MCP clients. Without an account it serves an embedded sandbox with demo data.

              --port N           listen on this port; 0 takes a free one (default 8080)
              --data DIR         folder for what the server keeps (default ./octapipe-data)
              --ready-file FILE  write the endpoint's address there, as JSON, once it answers
              --stdio            speak MCP over standard input and output instead of HTTP
              --help             print this text
              --version          print the version

            An account is given by environment variables or application.yaml in the data folder:
              OCTAPIPE_TOKEN, or OCTAPIPE_DOMAIN, OCTAPIPE_EMAIL and OCTAPIPE_PASSWORD
              OCTAPIPE_URL       (default https://api.octapipe.dev)
            """;

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
     * @throws StartFailedException if they cannot be understood
     */
    static CommandLine parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        OptionalInt port = OptionalInt.empty();
        Path data = Path.of("octapipe-data");
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
                case "--data" -> data = path(option, value(option, rest));
                case "--ready-file" -> readyFile = Optional.of(path(option, value(option, rest)));
                case "--stdio" -> stdio = true;
                default -> throw StartFailedException.usage("Unknown option '" + option + "'.");
            }
        }
        return new Serve(port, data, readyFile, stdio);
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
