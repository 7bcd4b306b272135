package dev.mcptools.octapipe.vendorsdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The members that answers had, with the types of their values. */
final class SeenMembers {

    private final Models models;
    private final Map<String, Map<String, SortedSet<String>>> types = new TreeMap<>();

    SeenMembers(Models models) {
        this.models = models;
    }

    /** Takes in an object that is read as that model, and all that it carries. */
    void look(String model, JsonNode object) {
        Map<String, SortedSet<String>> seen = types.computeIfAbsent(model, name -> new TreeMap<>());
        Map<String, JsonNode> known = models.properties(model);
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            seen.computeIfAbsent(member.getKey(), name -> new TreeSet<>()).add(type(value));
            if (known.containsKey(member.getKey())) {
                Models.modelOf(known.get(member.getKey())).ifPresent(nested -> {
                    if (value.isArray()) {
                        value.forEach(item -> look(nested, item));
                    } else if (value.isObject()) {
                        look(nested, value);
                    }
                });
            }
        });
    }

    private static String type(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** The types of that member's values; blank if no answer had the member. */
    String types(String model, String member) {
        return String.join(" or ", types.getOrDefault(model, Map.of()).getOrDefault(member, new TreeSet<>()));
    }

    /** The members that answers had and the model does not take. */
    List<String> unread(String model) {
        List<String> unread =
                new ArrayList<>(types.getOrDefault(model, Map.of()).keySet());
        unread.removeAll(models.properties(model).keySet());
        return unread;
    }
}
