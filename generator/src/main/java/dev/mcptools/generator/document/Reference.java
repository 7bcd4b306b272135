package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code $ref} that was followed to its end.
 *
 * @param name what was followed first: the name of a component, or of a file
 * @param address the path of the file and the fragment that {@code next} was found at: {@code pets.yaml#/definitions/Pet}
 * @param next the first value on the way that says something by itself; it may go on to refer to another
 * @param target what it stands for; no reference itself
 */
public record Reference(String name, String address, JsonNode next, JsonNode target) {
    static final String EXTERNAL = "external-reference";

    /** {@return whether a value is a Reference Object, or a schema with a reference} */
    public static boolean isReference(JsonNode node) {
        return node.path("$ref").isTextual();
    }

    /** As {@link ApiDocument#reference}. */
    static Reference of(ApiDocument document, JsonNode node) throws DocumentFault {
        Set<JsonNode> followed = Collections.newSetFromMap(new IdentityHashMap<>());
        List<String> texts = new ArrayList<>();
        Optional<Found> next = Optional.empty();
        JsonNode target = node;
        while (isReference(target)) {
            if (!followed.add(target)) {
                throw new DocumentFault(
                        "reference-cycle",
                        document.at(target, "$ref"),
                        "The reference leads back to itself: " + String.join(" -> ", texts) + ".",
                        "Let one of them say what it is.");
            }
            texts.add(target.get("$ref").textValue());
            RelativeReference reference =
                    RelativeReference.of(target.get("$ref").textValue());
            target = step(document, target, reference);
            if (next.isEmpty() && (target.size() > 1 || !isReference(target))) {
                next = Optional.of(new Found(target, document.pathOf(target) + "#" + reference.fragment()));
            }
        }
        Found first = next.orElseThrow();
        return new Reference(name(document, node, texts.get(0)), first.address(), first.node(), target);
    }

    /** The same reference, which stands for something else. */
    Reference standingFor(JsonNode other) {
        return new Reference(name, address, SameNode.is(next, target) ? other : next, other);
    }

    /** What was found on the way, and where. */
    private record Found(JsonNode node, String address) {}

    /** A reference to all of its own file, {@code #}, names nothing; then it is the file that has a name. */
    private static String name(ApiDocument document, JsonNode node, String text) {
        String name = RelativeReference.of(text).name();
        return name.isBlank()
                ? RelativeReference.of(document.index().file(node)).name()
                : name;
    }

    private static JsonNode step(ApiDocument document, JsonNode holder, RelativeReference reference)
            throws DocumentFault {
        SourceLocation at = document.at(holder, "$ref");
        return document.find(holder, reference, at)
                .orElseThrow(() -> new DocumentFault(
                        "unresolvable-reference",
                        at,
                        "The reference \"" + reference + "\" leads nowhere in this document.",
                        "Correct the reference, or add what it names."));
    }
}
