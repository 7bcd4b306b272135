package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
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
        return form.areSame(id.asText(), text);
    }

    /** Two names that look the same are the same: nobody can tell which of them was meant. */
    boolean isNamed(String name) {
        String seen = VisibleText.of(name, LONGEST_NAME);
        return names.contains(seen);
    }

    boolean isNamedLike(String name) {
        String plain = plain(name);
        return names.stream().anyMatch(each -> plain(each).equals(plain));
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

    private static String plain(String name) {
        return Normalizer.normalize(VisibleText.of(name, LONGEST_NAME), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
