package dev.mcptools.octapipe.sandbox.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An enum constant whose name on the wire is its own in lower case. */
public interface WireName {

    String name();

    default String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static <E extends WireName> Optional<E> find(E[] constants, String wireName) {
        return Arrays.stream(constants)
                .filter(constant -> constant.wireName().equals(wireName))
                .findFirst();
    }

    static List<String> all(WireName[] constants) {
        return Arrays.stream(constants).map(WireName::wireName).toList();
    }
}
