package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Items of a list, found by their ids and by their names: a call can ask for thousands. */
final class NamedItems {
    private final IdForm form;
    private final Map<String, NamedItem> byId = new LinkedHashMap<>();
    private final Map<String, List<NamedItem>> byName = new HashMap<>();
    private final List<NamedItem> all;
    private final boolean whole;
    private volatile Map<String, List<NamedItem>> byPlainName = Map.of();

    /** Items can move to another page while the pages are read, so that one is seen twice. */
    NamedItems(Stream<JsonNode> items, Identity identity, IdForm form) {
        this.form = form;
        List<Optional<NamedItem>> read =
                items.map(item -> NamedItem.of(item, identity, form)).toList();
        read.stream()
                .flatMap(Optional::stream)
                .forEach(item -> byId.put(form.key(item.id().asText()), item));
        whole = read.stream().allMatch(Optional::isPresent);
        all = List.copyOf(byId.values());
        all.forEach(item -> item.names().forEach(name -> add(byName, name, item)));
    }

    private static void add(Map<String, List<NamedItem>> items, String name, NamedItem item) {
        items.computeIfAbsent(name, unknown -> new ArrayList<>()).add(item);
    }

    /** {@return all of them, in the order of the list} */
    List<NamedItem> all() {
        return all;
    }

    /** {@return whether each item that was given has an id of the form, so that there are no others} */
    boolean isWhole() {
        return whole;
    }

    /** {@return the item with this id} */
    Optional<NamedItem> withId(String text) {
        return Optional.ofNullable(byId.get(form.key(text)));
    }

    /** {@return the items with exactly this name, as far as can be seen} */
    List<NamedItem> named(String name) {
        return byName.getOrDefault(NamedItem.seen(name), List.of());
    }

    /** {@return the items whose names differ from it in case and blanks alone} */
    List<NamedItem> namedLike(String name) {
        if (byPlainName.isEmpty()) {
            Map<String, List<NamedItem>> plain = new HashMap<>();
            all.forEach(item ->
                    item.names().stream().map(NamedItem::plain).distinct().forEach(each -> add(plain, each, item)));
            byPlainName = plain;
        }
        return byPlainName.getOrDefault(NamedItem.plain(name), List.of());
    }
}
