package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the values of some members while a {@link JsonPass} walks by them. */
final class MemberWatch {
    /** A member that is looked for. */
    private record Watched(String pointer, MemberPath path) {}

    private final List<Watched> watched = new ArrayList<>();
    private final Map<String, MemberValue> values = new HashMap<>();

    /** Watches for members at these JSON Pointers. */
    MemberWatch(Collection<String> pointers) {
        pointers.forEach(pointer -> watched.add(new Watched(pointer, MemberPath.of(Optional.of(pointer)))));
    }

    void enterMember(int depth, String name) {
        for (Watched each : watched) {
            each.path().enterMember(depth, name);
        }
    }

    void enterItem(int depth) {
        for (Watched each : watched) {
            each.path().enterItem(depth);
        }
    }

    /** The pass is at a value {@code depth} levels deep. */
    void see(JsonToken token, int depth, JsonParser parser) throws IOException {
        for (Watched each : watched) {
            if (each.path().isHere(depth)) {
                values.put(each.pointer(), MemberValue.of(token, parser));
            }
        }
    }

    /** {@return what was found, by its pointer} */
    Map<String, MemberValue> values() {
        return Map.copyOf(values);
    }
}
