package dev.mcptools.runtime.fields;

import dev.mcptools.runtime.text.VisibleText;
import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: what people hold for the same is the same. */
final class Spelling {
    private Spelling() {}

    /** {@return {@code text} in one case, one form of its characters, with single spaces and nothing invisible} */
    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return VisibleText.of(composed, composed.length() + 1)
                .strip()
                .replaceAll("[\\s_-]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
