package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * One pass over JSON: checks that it is JSON and of the documented outline, applies {@link AnswerRules}, leaves out what was
 * not chosen, drops white space, and finds a list's items and the members that tell of its pages.
 *
 * <p>No tree is built and no value is written anew: a {@link JsonCopy} is made, so digits and escapes stay as they are.
 */
final class JsonPass {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Member names can come from the API's users: they must not fill the JVM's table of interned strings.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** What an answer is. */
    enum Root {
        OBJECT,
        ARRAY,
        OTHER
    }

    /**
     * What a pass found.
     *
     * @param json the whole answer
     * @param root what it is
     * @param items the array that was asked for, or the answer itself if that is an array
     * @param members those of the members asked for that are there, by their pointers
     * @param mismatch the first value that is not as the outline has it, as the end of a sentence
     */
    record Found(
            Json json, Root root, Optional<Items> items, Map<String, MemberValue> members, Optional<String> mismatch) {}

    /**
     * An array.
     *
     * @param json the array
     * @param count how many items it has
     * @param unchosen a check sum of what was left out of the answer because nobody chose it, or 0; secrets do not count
     */
    record Items(Json json, int count, long unchosen) {
        Items(Json json, int count) {
            this(json, count, 0);
        }
    }

    /** Where in {@link #copy} an array lies. */
    private record Span(int start, int end, int count) {}

    private final AnswerRules rules;
    private final JsonParser parser;
    private final MemberPath itemsPath;
    private final MemberWatch watch;
    private final AnswerOutline expected;
    private final MemberPath objectPath;
    private final Selection chosen;

    private final JsonCopy copy;

    private long unchosen;
    private Optional<Span> items = Optional.empty();
    private boolean itemsNull;
    private Optional<String> mismatch = Optional.empty();

    private JsonPass(
            byte[] utf8,
            JsonParser parser,
            AnswerRules rules,
            Optional<String> items,
            Collection<String> members,
            AnswerOutline expected,
            Projection projection) {
        this.rules = rules;
        this.parser = parser;
        this.itemsPath = MemberPath.of(items);
        this.watch = new MemberWatch(members);
        this.expected = expected;
        this.objectPath = MemberPath.of(Optional.of(projection.object()));
        this.chosen = projection.selection();
        this.copy = new JsonCopy(utf8, parser);
    }

    /** {@return what is found in {@code utf8}, of which nothing is left out but what is secret} */
    static Found over(
            byte[] utf8, AnswerRules rules, Optional<String> items, Collection<String> members, AnswerOutline expected)
            throws IOException {
        return over(utf8, rules, items, members, expected, Projection.NONE);
    }

    /**
     * {@return what is found in {@code utf8}, which must be one JSON value}
     *
     * @param utf8 the answer, in UTF-8 without a byte order mark
     * @param items JSON Pointer to an array, by members only
     * @param members JSON Pointers to the members whose values are wanted
     * @param expected what is documented; what is left out need not be so
     * @param projection what was chosen
     * @throws IOException if it is no JSON, ends too early, or goes on after the value
     */
    static Found over(
            byte[] utf8,
            AnswerRules rules,
            Optional<String> items,
            Collection<String> members,
            AnswerOutline expected,
            Projection projection)
            throws IOException {
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            JsonPass pass = new JsonPass(utf8, parser, rules, items, members, expected, projection);
            return pass.found(pass.nextToken());
        }
    }

    private Found found(JsonToken first) throws IOException {
        value(first, JsonCopy.NO_SEPARATOR, 0, expected.answer(first), Selection.ALL);
        if (parser.nextToken() != null) {
            throw new IOException("something follows the JSON value");
        }
        byte[] json = copy.toTheEnd();
        Root root = switch (json[0]) {
            case '{' -> Root.OBJECT;
            case '[' -> Root.ARRAY;
            default -> Root.OTHER;
        };
        Optional<Items> list = itemsNull
                ? Optional.of(new Items(Json.ofBytes(new byte[] {'[', ']'}), 0))
                : items.map(span -> new Items(
                        Json.ofBytes(Arrays.copyOfRange(json, span.start(), span.end())), span.count(), unchosen));
        return new Found(Json.ofBytes(json), root, list, watch.values(), mismatch);
    }

    private void value(JsonToken token, byte separator, int depth, Outline outline, Selection outer)
            throws IOException {
        Selection selection = objectPath.isHere(depth) ? chosen : outer;
        boolean wanted = itemsPath.isHere(depth) && items.isEmpty();
        watch.see(token, depth, parser);
        if (!outline.allows(token, parser)) {
            differs("is " + Outline.named(token) + " where " + outline.expected() + " is documented");
        }
        copy.keep(separator);
        switch (token) {
            case START_OBJECT -> members(depth, outline, selection);
            case START_ARRAY -> {
                int start = copy.offset();
                Outline each = wanted || depth == 0 ? expected.items(outline) : outline.items();
                int count = items(nextToken(), depth, each, selection);
                if (wanted || depth == 0) {
                    items = Optional.of(new Span(start, copy.offset() + 1, count));
                }
            }
            case VALUE_NULL -> itemsNull |= wanted && depth > 0;
            default -> {}
        }
    }

    private void members(int depth, Outline outline, Selection selection) throws IOException {
        byte separator = JsonCopy.NO_SEPARATOR;
        long found = 0;
        for (JsonToken token = nextToken(); token != JsonToken.END_OBJECT; token = nextToken()) {
            String name = parser.currentName();
            if (rules.secret().contains(name)) {
                leaveOut();
                continue;
            }
            Selection inside = selection.member(name);
            if (inside.isNothing()) {
                leaveOutUnchosen();
                continue;
            }
            copy.keep(separator);
            separator = ',';
            found |= outline.bitOf(name);
            itemsPath.enterMember(depth, name);
            watch.enterMember(depth, name);
            objectPath.enterMember(depth, name);
            JsonToken value = nextToken();
            if (value == JsonToken.START_ARRAY && rules.emptyArrayIsObject().contains(name)) {
                arrayOrObject(depth + 1, outline.member(name), inside);
            } else {
                value(value, (byte) ':', depth + 1, outline.member(name), inside);
            }
        }
        if (outline.lacks(found)) {
            differs("lacks " + outline.missing(found) + ", which is documented to be there");
        }
        copy.keep(JsonCopy.NO_SEPARATOR);
    }

    /** Items from {@code first} to the end of their array. */
    private int items(JsonToken first, int depth, Outline outline, Selection selection) throws IOException {
        int count = 0;
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = nextToken()) {
            itemsPath.enterItem(depth);
            watch.enterItem(depth);
            objectPath.enterItem(depth);
            value(token, count == 0 ? JsonCopy.NO_SEPARATOR : (byte) ',', depth + 1, outline, selection);
            count++;
        }
        copy.keep(JsonCopy.NO_SEPARATOR);
        return count;
    }

    /** An array that means an empty object where it has no items. */
    private void arrayOrObject(int depth, Outline outline, Selection outer) throws IOException {
        copy.keep((byte) ':');
        int start = copy.tokenStart();
        JsonToken first = nextToken();
        if (first == JsonToken.END_ARRAY) {
            copy.insteadOfArray(start, "{}");
            if (!outline.allowsEmptyObject()) {
                differs("is an empty object where more is documented");
            }
        } else {
            if (!outline.allows(JsonToken.START_ARRAY, parser)) {
                differs("is an array where an object is documented");
            }
            items(first, depth, outline.items(), objectPath.isHere(depth) ? chosen : outer);
        }
    }

    private void differs(String how) {
        if (mismatch.isEmpty()) {
            String place = parser.getParsingContext().pathAsPointer().toString();
            mismatch = Optional.of((place.isEmpty() ? "it " : place + " ") + how);
        }
    }

    private void leaveOut() throws IOException {
        copy.leaveOut();
        nextToken();
        parser.skipChildren();
    }

    /** Leaves out a member that differs, it may be, where the rest of two pages is the same. */
    private void leaveOutUnchosen() throws IOException {
        copy.leaveOut();
        addToSum();
        int open = 0;
        do {
            JsonToken token = nextToken();
            if (token == JsonToken.FIELD_NAME && rules.secret().contains(parser.currentName())) {
                nextToken();
                parser.skipChildren();
            } else {
                addToSum();
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        } while (open > 0);
    }

    private void addToSum() throws IOException {
        char[] text = parser.getTextCharacters();
        int start = parser.getTextOffset();
        for (int i = start; i < start + parser.getTextLength(); i++) {
            unchosen = 31 * unchosen + text[i];
        }
    }

    private JsonToken nextToken() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new EOFException("the JSON ends too early");
        }
        return token;
    }
}
