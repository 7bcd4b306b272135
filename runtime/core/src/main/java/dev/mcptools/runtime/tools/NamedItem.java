package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.text.VisibleText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An item of a list, as far as it can be named.
 *
 * @param id its id, as an argument
 * @param names what people call it, without what is invisible
 */
record NamedItem(JsonNode id, List<String> names) {
    /** Beyond it a text is no name. */
    static final int LONGEST_NAME = 300;

    private static final int SHOWN_CHARS = 80;

    NamedItem {
        names = List.copyOf(names);
    }

    /** {@return the item; empty if it has no id of this form} */
    static Optional<NamedItem> of(JsonNode item, Identity identity, IdForm form) {
        return form.value(item.at(identity.id()))
                .map(id -> new NamedItem(
                        id,
                        identity.namesOf(item).stream()
                                .map(name -> VisibleText.of(name, LONGEST_NAME))
                                .toList()));
    }

    boolean hasId(String text, IdForm form) {
        return form.key(id.asText()).equals(form.key(text));
    }

    boolean isNamed(String name) {
        return names.contains(seen(name));
    }

    /** {@return what to call it in a sentence: {@code 'Closed Won' (2f...)}} */
    String shown() {
        String shownId = oneLine(id.asText());
        return names.isEmpty() ? shownId : "'" + oneLine(names.getFirst()) + "' (" + shownId + ")";
    }

    /** {@return a foreign text, short, in one line and without what is invisible} */
    static String oneLine(String text) {
        return VisibleText.of(text.replaceAll("\\s+", " "), SHOWN_CHARS);
    }

    /** {@return a name as it is seen: two that look the same are the same, nobody can tell which of them was meant} */
    static String seen(String name) {
        return VisibleText.of(name, LONGEST_NAME);
    }

    /** {@return a name without what people do not care about} */
    static String plain(String name) {
        return Normalizer.normalize(seen(name), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
