package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.Reference;
import dev.mcptools.generator.model.JsonSize;
import dev.mcptools.generator.model.ListParts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Counts the characters of schemas with every reference written out where it is used, as generators of tools commonly do.
 *
 * <p>A reference to what holds the schema in which it stands is never written out to an end. It is not counted at all, so that
 * the count is the least there is, and does not depend on an order. What holds itself is found by Tarjan's algorithm; each
 * schema is looked at once, however often it is used.
 */
final class WrittenOut {
    private final ApiDocument document;
    private final IdentityHashMap<JsonNode, Use> uses = new IdentityHashMap<>();
    private final Deque<Use> open = new ArrayDeque<>();
    private int entered;

    WrittenOut(ApiDocument document) {
        this.document = document;
    }

    /** How many characters a schema has so; {@link Long#MAX_VALUE} if that is too much to be counted. */
    long characters(JsonNode schema) {
        Use use = new Use(schema);
        read(use.schema, use);
        for (Use inner : use.inside) {
            if (inner.number == 0) {
                follow(inner);
            }
        }
        return use.withAllInside();
    }

    /** A schema that is used, and what became of it: not entered (number 0), open, or counted whole. */
    private static final class Use {
        private final JsonNode schema;
        private final List<Use> inside = new ArrayList<>();
        private long characters;
        private int number;
        private int earliest;
        private int next;
        private boolean isOpen;

        private Use(JsonNode schema) {
            this.schema = schema;
        }

        private long withAllInside() {
            long all = characters;
            for (Use use : inside) {
                all = ListParts.sum(all, use.isOpen ? 0 : use.characters);
            }
            return all;
        }
    }

    /** Documents nest references as deep as they like, so that this is no recursion. */
    private void follow(Use first) {
        Deque<Use> path = new ArrayDeque<>();
        enter(first, path);
        while (!path.isEmpty()) {
            Use use = path.element();
            if (use.next == use.inside.size()) {
                leave(path);
                continue;
            }
            Use inner = use.inside.get(use.next++);
            if (inner.number == 0) {
                enter(inner, path);
            } else if (inner.isOpen) {
                use.earliest = Math.min(use.earliest, inner.number);
            }
        }
    }

    private void enter(Use use, Deque<Use> path) {
        use.number = ++entered;
        use.earliest = entered;
        use.isOpen = true;
        read(use.schema, use);
        open.push(use);
        path.push(use);
    }

    private void leave(Deque<Use> path) {
        Use use = path.pop();
        if (use.earliest == use.number) {
            close(use);
        } else {
            Use outer = path.element();
            outer.earliest = Math.min(outer.earliest, use.earliest);
        }
    }

    /** Counts what holds each other; most schemas are alone. */
    private void close(Use first) {
        List<Use> together = new ArrayList<>();
        do {
            together.add(open.pop());
        } while (together.get(together.size() - 1) != first);
        List<Long> counts = together.stream().map(Use::withAllInside).toList();
        for (int i = 0; i < counts.size(); i++) {
            together.get(i).characters = counts.get(i);
            together.get(i).isOpen = false;
        }
    }

    /** The characters of a value as JSON, without those of the references in it. */
    private void read(JsonNode node, Use use) {
        if (node.isObject()) {
            Optional<JsonNode> target = Reference.isReference(node) ? document.read(node) : Optional.empty();
            target.ifPresent(schema -> use.inside.add(uses.computeIfAbsent(schema, Use::new)));
            use.characters += target.isPresent() ? 0 : 2 + Math.max(0, node.size() - 1);
            node.properties().forEach(member -> {
                if (target.isEmpty() || !member.getKey().equals("$ref")) {
                    use.characters += member.getKey().length() + 3;
                    read(member.getValue(), use);
                }
            });
        } else if (node.isArray()) {
            use.characters += 2 + Math.max(0, node.size() - 1);
            node.forEach(item -> read(item, use));
        } else {
            use.characters += JsonSize.of(node);
        }
    }
}
