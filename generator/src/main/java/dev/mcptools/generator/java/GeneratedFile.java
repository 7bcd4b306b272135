package dev.mcptools.generator.java;

/**
 * One file of the output, before it is written.
 *
 * @param kind what it is, which decides the directory it goes to
 * @param path its path in that directory, with slashes: {@code com/example/tools/ListCards.java}
 * @param content its text, to be written as UTF-8
 */
public record GeneratedFile(Kind kind, String path, String content) {

    /** What becomes of a generated file in the user's build. */
    public enum Kind {
        /** Java source, to be compiled. */
        SOURCE,
        /** A resource, to be copied beside the class. */
        RESOURCE,
        /** Java source of a test, to be compiled and run with the user's own. */
        TEST_SOURCE
    }
}
