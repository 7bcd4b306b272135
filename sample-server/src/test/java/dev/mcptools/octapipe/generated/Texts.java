package dev.mcptools.octapipe.generated;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.WireValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All texts that something holds which runs: records, their parts, and the schemas that they refer to. */
final class Texts {
    private final List<String> texts = new ArrayList<>();

    private Texts() {}

    static String of(Object thing) throws ReflectiveOperationException {
        Texts found = new Texts();
        found.add(thing);
        return String.join("\n", found.texts);
    }

    private void add(Object thing) throws ReflectiveOperationException {
        if (thing instanceof String text) {
            texts.add(text);
        } else if (thing instanceof WireValue value) {
            texts.add(value.wire());
        } else if (thing instanceof SchemaResource schema) {
            add(Json.ofBytes(schema.bytes()).tree());
        } else if (thing instanceof JsonNode tree) {
            for (Map.Entry<String, JsonNode> member : tree.properties()) {
                texts.add(member.getKey());
            }
            for (JsonNode child : tree) {
                add(child);
            }
            texts.add(tree.asText());
        } else if (thing instanceof Collection<?> all) {
            for (Object each : all) {
                add(each);
            }
        } else if (thing instanceof Map<?, ?> map) {
            add(map.keySet());
            add(map.values());
        } else if (thing instanceof Optional<?> optional) {
            add(optional.stream().toList());
        } else if (thing instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                add(component.getAccessor().invoke(record));
            }
        }
    }
}
