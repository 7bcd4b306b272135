package dev.mcptools.generator.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what tells the items of a list apart. */
final class IdentityReader {
    private static final String NAMES = "a pointer, or a list of pointers and of lists of them";

    private IdentityReader() {}

    /** What `identity` says; empty if it is not there. */
    static Optional<IdentityRecord> read(Members method) {
        return method.object("identity", "`identity`").map(IdentityReader::identity);
    }

    private static IdentityRecord identity(Members members) {
        IdentityRecord identity = new IdentityRecord(
                members.requiredPointer("id").value(),
                names(members),
                members.flag("short").orElse(false),
                members.json("search"),
                members.pointer("items").map(Located::value),
                members.at());
        members.end();
        return identity;
    }

    // /name                                  one name
    // [/email, [/first_name, /last_name]]    two, of which the second has two parts
    private static List<List<String>> names(Members members) {
        Optional<Located<JsonNode>> written = members.json("name");
        if (written.isEmpty()) {
            return List.of();
        }
        JsonNode value = written.get().value();
        List<List<String>> names = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(name -> names.add(parts(name)));
        } else {
            names.add(parts(value));
        }
        boolean faulty = names.isEmpty()
                || names.stream()
                        .anyMatch(parts -> parts.isEmpty() || !parts.stream().allMatch(IdentityReader::isPointer));
        if (faulty) {
            members.fault(written.get().at(), "The value of `name` is not " + NAMES + ".", "Write " + NAMES + ".");
        }
        return faulty ? List.of() : names;
    }

    /** What is no text becomes one that is no pointer. */
    private static List<String> parts(JsonNode name) {
        List<String> parts = new ArrayList<>();
        if (name.isArray()) {
            name.forEach(part -> parts.add(
                    part.isTextual() ? part.textValue() : part.getNodeType().name()));
        } else {
            parts.add(name.isTextual() ? name.textValue() : name.getNodeType().name());
        }
        return parts;
    }

    private static boolean isPointer(String text) {
        return text.startsWith("/");
    }
}
