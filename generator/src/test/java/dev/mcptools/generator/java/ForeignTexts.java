package dev.mcptools.generator.java;

import java.util.List;
import java.util.stream.Stream;

/** Texts that try to become code. */
final class ForeignTexts {
    private static final String CODE = "static { System.setProperty(\"probe\", \"ran\"); }";

    static final List<String> ALL = List.of(
            "*/ " + CODE + " /*",
            "*" + "/" + CODE + "/*",
            unicodeEscape('*') + unicodeEscape('/') + " " + CODE,
            "\\" + unicodeEscape('*') + "/" + CODE,
            unicodeEscape('\n') + CODE,
            "\\uZZZZ and C:\\users",
            "\"; " + CODE + " String x = \"",
            "ends with a backslash \\",
            "ends with a star *",
            "$L $S $T $5 $$ $[ $> $W",
            "{@code } {@link System} @param <b> &amp; </pre>",
            "line\u2028separator\u2029paragraph\u0085next\u000bvertical\fform\r\nboth\rreturn\n",
            "bidi \u202e reversed \u200b zero \ufeff mark *\u200b/ " + CODE,
            "nul \0 lone \ud800 surrogates \udc00 pair \ud83d\ude00 end",
            "{unbalanced } } {",
            "");

    private ForeignTexts() {}

    static Stream<String> all() {
        return ALL.stream();
    }

    private static String unicodeEscape(char c) {
        return String.format("\\u%04x", (int) c);
    }
}
