package dev.mcptools.generator.law;

import dev.mcptools.generator.document.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Several files in one input: each but the first begins with a line {@code ==== name}. */
final class Parts {
    private static final String BEGIN = "\n==== ";

    private Parts() {}

    static List<SourceFile> of(byte[] bytes) {
        // One character for each byte, so that bytes that are no text stay what they are.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<SourceFile> parts = new ArrayList<>();
        String name = "main.yaml";
        int from = 0;
        for (int to = text.indexOf(BEGIN); to >= 0; to = text.indexOf(BEGIN, from)) {
            parts.add(part(name, text.substring(from, to + 1)));
            int start = to + BEGIN.length();
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            name = text.substring(start, end);
            from = end;
        }
        parts.add(part(name, text.substring(from)));
        return parts;
    }

    private static SourceFile part(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
