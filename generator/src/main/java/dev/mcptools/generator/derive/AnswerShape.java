package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What stands where in an answer: its arrays, and the members that could tell of its pages. */
final class AnswerShape {
    private static final Pattern SEPARATOR = Pattern.compile("/");

    private static final int DEEPEST = 3;
    private static final int MOST_PARTS = 16;

    /**
     * A member.
     *
     * @param pointer JSON Pointer to it
     * @param words the names on the way to it, as {@link PageWords} has them, joined by dots
     * @param schema its schema, references followed
     * @param type its JSON type; empty if it has none or several
     * @param depth how many names lead to it
     */
    record Member(String pointer, String words, JsonNode schema, String type, int depth) {
        boolean is(String... types) {
            return List.of(types).contains(type);
        }

        String lastWord() {
            return words.substring(words.lastIndexOf('.') + 1);
        }

        private boolean isCalled(String name) {
            int before = words.length() - name.length() - 1;
            return words.endsWith(name) && (before < 0 || words.charAt(before) == '.');
        }

        private String parent() {
            return pointer.substring(0, pointer.lastIndexOf('/'));
        }
    }

    private final ApiDocument document;
    private final List<Member> members = new ArrayList<>();
    private final boolean isArray;

    private AnswerShape(ApiDocument document, JsonNode schema) throws DocumentFault {
        this.document = document;
        PlainSchema root = PlainSchema.of(document, schema);
        this.isArray = root.type().equals("array");
        if (!isArray) {
            walk(root.node(), "", "", 1);
        }
    }

    static AnswerShape of(ApiDocument document, JsonNode schema) throws DocumentFault {
        return new AnswerShape(document, schema);
    }

    /**
     * JSON Pointer to the items: the answer itself, its only array, or the one that is called so.
     *
     * @param resource the last fixed segment of the path: what {@code /users} returns in {@code users}
     */
    Optional<String> items(String resource) {
        if (isArray) {
            return Optional.of("");
        }
        for (int depth = 1; depth < DEEPEST; depth++) {
            int level = depth;
            List<Member> arrays = members.stream()
                    .filter(member -> member.depth() == level && member.is("array"))
                    .filter(member -> PageWords.BESIDE_ITEMS.stream().noneMatch(member::isCalled))
                    .toList();
            if (!arrays.isEmpty()) {
                return arrays.size() == 1 ? Optional.of(arrays.get(0).pointer()) : named(arrays, resource);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(List<Member> arrays, String resource) {
        List<Member> named = arrays.stream()
                .filter(member -> PageWords.ITEMS.stream().anyMatch(member::isCalled) || member.isCalled(resource))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0).pointer()) : Optional.empty();
    }

    /**
     * The surest of the members that are called so and are about pages: beside the items, at the root, or in an object
     * about pages there.
     *
     * @param names in the order of {@link PageWords}
     * @param items JSON Pointer to the items
     * @param fits what else it has to be
     */
    Optional<Member> find(List<String> names, String items, Predicate<Member> fits) {
        for (String name : names) {
            for (Member member : members) {
                if (member.isCalled(name) && fits.test(member) && isAboutPages(member, items)) {
                    return Optional.of(member);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAboutPages(Member member, String items) {
        String container = items.isEmpty() ? "" : items.substring(0, items.lastIndexOf('/'));
        String parent = member.parent();
        String below = parent.startsWith(container) ? parent.substring(container.length()) : parent;
        return isEnvelope(parent) || isEnvelope(below);
    }

    private static boolean isEnvelope(String pointer) {
        return SEPARATOR
                .splitAsStream(pointer)
                .allMatch(name -> name.isEmpty() || PageWords.ENVELOPE.contains(PageWords.of(name)));
    }

    private void walk(JsonNode object, String pointer, String words, int depth) throws DocumentFault {
        for (Map.Entry<String, JsonNode> property :
                properties(document, object, 0).entrySet()) {
            PlainSchema schema = PlainSchema.of(document, property.getValue());
            String below = pointer + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
            String name = PageWords.of(property.getKey());
            Member member =
                    new Member(below, words.isEmpty() ? name : words + "." + name, schema.node(), schema.type(), depth);
            members.add(member);
            if (depth < DEEPEST && member.is("object")) {
                walk(schema.node(), below, member.words(), depth + 1);
            }
        }
    }

    /** The members that an object has for certain to know: its own and those of {@code allOf}. */
    private static Map<String, JsonNode> properties(ApiDocument document, JsonNode object, int depth)
            throws DocumentFault {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        object.path("properties").properties().forEach(each -> properties.put(each.getKey(), each.getValue()));
        if (depth < MOST_PARTS) {
            for (JsonNode part : object.path("allOf")) {
                properties(document, document.resolve(part), depth + 1).forEach(properties::putIfAbsent);
            }
        }
        return properties;
    }
}
