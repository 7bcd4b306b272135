package dev.mcptools.generator.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A {@code $ref} that was followed to its end.
 *
 * @param name the last segment of the pointer that was followed first: the name of a component
 * @param target what it stands for; no reference itself
 */
public record Reference(String name, JsonNode target) {
    static final String EXTERNAL = "external-reference";

    /** {@return whether a value is a Reference Object, or a schema with a reference} */
    public static boolean isReference(JsonNode node) {
        return node.path("$ref").isTextual();
    }

    /**
     * Follows a reference, and the references that it leads to.
     *
     * @param document the document
     * @param node an object with a {@code $ref}
     * @return where it leads
     * @throws DocumentFault if a reference leaves the document, leads nowhere or in a circle
     */
    public static Reference of(ApiDocument document, JsonNode node) throws DocumentFault {
        Set<String> followed = new LinkedHashSet<>();
        JsonNode target = node;
        while (isReference(target)) {
            String reference = target.get("$ref").textValue();
            SourceLocation at = document.at(target, "$ref");
            if (!followed.add(reference)) {
                throw new DocumentFault(
                        "reference-cycle",
                        at,
                        "The reference leads back to itself: " + String.join(" -> ", followed) + " -> " + reference
                                + ".",
                        "Let one of them say what it is.");
            }
            target = step(document, reference, at);
        }
        String first = node.get("$ref").textValue();
        return new Reference(decoded(first.substring(first.lastIndexOf('/') + 1)), target);
    }

    private static JsonNode step(ApiDocument document, String reference, SourceLocation at) throws DocumentFault {
        if (!reference.startsWith("#")) {
            throw new DocumentFault(
                    EXTERNAL,
                    at,
                    "The reference \"" + reference + "\" leaves the document; such references are not followed.",
                    "Bundle the document into one file.");
        }
        String pointer = decoded(reference.substring(1));
        JsonNode target = pointer.isEmpty() || pointer.startsWith("/")
                ? document.root().at(JsonPointer.compile(pointer))
                : document.root().path("no such member");
        if (target.isMissingNode()) {
            throw new DocumentFault(
                    "unresolvable-reference",
                    at,
                    "The reference \"" + reference + "\" leads nowhere in this document.",
                    "Correct the reference, or add what it names.");
        }
        return target;
    }

    /** A URI fragment is percent-encoded (RFC 6901, section 6); {@code +} means itself. */
    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }
}
