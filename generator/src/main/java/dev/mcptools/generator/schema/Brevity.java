package dev.mcptools.generator.schema;

import java.util.Optional;
import java.util.stream.Stream;

/** How much is said of the tools of a list: each says less than the one before. What a call may take stays said in full. */
enum Brevity {
    WHOLE(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, "nothing is left out"),
    WITHOUT_ANSWERS(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, "answers are not outlined"),
    SENTENCES(
            300,
            160,
            100,
            "answers are not outlined; tools are described in 300 characters, arguments in 160, what is inside them in 100"),
    FEW_WORDS(
            160,
            100,
            60,
            "answers are not outlined; tools are described in 160 characters, arguments in 100, what is inside them in 60,"
                    + " and nothing is said twice");

    private final int tool;
    private final int argument;
    private final int inside;
    private final String inWords;

    Brevity(int tool, int argument, int inside, String inWords) {
        this.tool = tool;
        this.argument = argument;
        this.inside = inside;
        this.inWords = inWords;
    }

    /** The most characters of a tool's documentation. */
    int tool() {
        return tool;
    }

    /** The most characters of what is said of an argument. */
    int argument() {
        return argument;
    }

    /** The most characters of what is said of something inside an argument. */
    int inside() {
        return inside;
    }

    /** What says less; empty if nothing does. */
    Optional<Brevity> less() {
        return Stream.of(values()).filter(each -> each.saysLessThan(this)).findFirst();
    }

    boolean saysLessThan(Brevity other) {
        return compareTo(other) > 0;
    }

    String inWords() {
        return inWords;
    }
}
