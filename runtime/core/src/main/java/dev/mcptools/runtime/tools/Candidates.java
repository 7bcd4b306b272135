package dev.mcptools.runtime.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells which ids could have been meant. */
final class Candidates {
    private static final int MOST_SHOWN = 20;

    private Candidates() {}

    /** {@return the items, the first of many: {@code 'Lead' (2f...), 'Won' (7a...) and 3 more}} */
    static String listed(List<NamedItem> items) {
        String shown = items.stream().limit(MOST_SHOWN).map(NamedItem::shown).collect(Collectors.joining(", "));
        return items.size() <= MOST_SHOWN ? shown : shown + " and " + (items.size() - MOST_SHOWN) + " more";
    }

    /** {@return the question whether the item that is named most like it was meant; empty if none is like it} */
    static String meant(String name, List<NamedItem> items) {
        Map<String, NamedItem> byName = new LinkedHashMap<>();
        items.forEach(item -> item.names().forEach(each -> byName.putIfAbsent(NamedItem.oneLine(each), item)));
        return Nearest.to(NamedItem.oneLine(name), byName.keySet())
                .map(byName::get)
                .map(item -> "; did you mean " + item.shown() + "?")
                .orElse("");
    }
}
