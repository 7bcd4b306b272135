package dev.mcptools.runtime.tools;

/** What follows a page of a list. */
public sealed interface PageRest {

    /** Nothing: the list ends with this page. */
    PageRest NOTHING = new Nothing();

    /**
     * More pages.
     *
     * @param cursor what brings the next one
     */
    record Follows(String cursor) implements PageRest {}

    /** Nothing: the list ends with this page. */
    record Nothing() implements PageRest {}

    /**
     * More, which cannot be had.
     *
     * @param why the reason, as a sentence
     */
    record OutOfReach(String why) implements PageRest {}

    /**
     * Nothing that could be asked for; whether the list really ends here is not known.
     *
     * @param why the reason, as a sentence
     */
    record Unknown(String why) implements PageRest {}
}
