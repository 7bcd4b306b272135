package dev.mcptools.runtime.server;

import java.nio.file.Path;

/** What {@code --help} prints. */
final class Usage {
    @SuppressWarnings("InlineFormatString") // Easier to read where it stands as it is printed.
    private static final String TEXT = """
            Usage: java -jar %1$s [options]

            Serves %2$s to MCP clients.

              --port N           listen on this port; 0 takes a free one (default 8080)
              --data DIR         folder for what the server keeps, and for your application.yaml
                                 (default ./%3$s)
              --ready-file FILE  write the endpoint's address there, as JSON, once it answers
              --stdio            speak MCP over standard input and output instead of HTTP
              --help             print this text
              --version          print the version
            """;

    private Usage() {}

    static String of(String name, String title, String help) {
        String text = String.format(TEXT, jar(name), title, CommandLine.dataFolder(name));
        return help.isBlank() ? text : text + "\n" + help.stripTrailing() + "\n";
    }

    // Started with -jar, the class path is that jar.
    private static String jar(String name) {
        String started = System.getProperty("java.class.path", "");
        return started.endsWith(".jar") && !started.contains(System.getProperty("path.separator"))
                ? Path.of(started).getFileName().toString()
                : name + ".jar";
    }
}
