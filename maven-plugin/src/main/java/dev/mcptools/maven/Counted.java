package dev.mcptools.maven;

/** Numbers of things in sentences. */
final class Counted {
    private Counted() {}

    /** {@return "1 file", "2 files"} */
    static String of(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
