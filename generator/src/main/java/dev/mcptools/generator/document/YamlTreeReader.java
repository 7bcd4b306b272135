package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML text into a tree, from the parser's events: what a scalar means is decided here, not by YAML 1.1.
 *
 * <p>An alias shares the node of its anchor, so that no alias costs memory; what it repeats is counted all the same,
 * because whoever walks the tree meets it again.
 */
final class YamlTreeReader {
    private final String file;
    private final ReadBudget budget;
    private final SourceIndex index;
    private final Parser parser;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int deepest;

    private record Anchored(JsonNode node, long size, int height) {}

    private YamlTreeReader(Parser parser, ReadBudget budget, SourceIndex index) {
        this.parser = parser;
        this.budget = budget;
        this.index = index;
        file = budget.file();
    }

    static SourceTree read(String text, ReadBudget budget, SourceIndex index) throws DocumentFault {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        StreamReader reader = new StreamReader(text);
        try {
            return new YamlTreeReader(new ParserImpl(reader, options), budget, index).document();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String context = e.getContext() == null ? "" : e.getContext() + ", ";
            throw syntax(budget.at(mark == null ? Places.pack(1, 1) : place(mark)), context + e.getProblem());
        } catch (ReaderException e) {
            String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
            throw syntax(
                    SourceText.endOf(budget.file(), before),
                    "the character U+%04X is not allowed".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            // Such as a key that goes on in a line further left: the library does not say where.
            throw syntax(budget.at(place(reader.getMark())), String.valueOf(e.getMessage()));
        }
    }

    private static DocumentFault syntax(SourceLocation at, String problem) {
        return new DocumentFault(
                "syntax", at, "The file is not YAML: " + problem + ".", "Correct the YAML at this place.");
    }

    private SourceTree document() throws DocumentFault {
        parser.getEvent(); // the start of the stream
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return new SourceTree(file, Scalars.NODES.nullNode(), index);
        }
        parser.getEvent(); // the start of the document
        Event first = parser.getEvent();
        JsonNode root = value(first, place(first.getStartMark()), 0);
        parser.getEvent(); // the end of the document
        Event end = parser.getEvent();
        if (!end.is(Event.ID.StreamEnd)) {
            throw syntax(budget.at(place(end.getStartMark())), "a second document starts in the same file");
        }
        return new SourceTree(file, root, index);
    }

    private JsonNode value(Event event, long place, int depth) throws DocumentFault {
        if (event instanceof AliasEvent alias) {
            return repeated(alias, depth);
        }
        long usedBefore = budget.used();
        int deepestBefore = deepest;
        deepest = depth;
        budget.use(1, place);
        JsonNode node = content(event, place, depth);
        if (event instanceof NodeEvent anchored && anchored.getAnchor() != null) {
            anchors.put(anchored.getAnchor(), new Anchored(node, budget.used() - usedBefore, deepest - depth));
        }
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private JsonNode content(Event event, long place, int depth) throws DocumentFault {
        if (event instanceof MappingStartEvent) {
            return object(place, depth + 1);
        }
        if (event instanceof SequenceStartEvent) {
            return array(place, depth + 1);
        }
        return scalar((ScalarEvent) event);
    }

    private JsonNode repeated(AliasEvent alias, int depth) throws DocumentFault {
        long place = place(alias.getStartMark());
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw syntax(
                    budget.at(place),
                    "the alias *" + alias.getAnchor() + " has no anchor before it, or stands inside it");
        }
        budget.use(anchored.size(), place);
        budget.enter(depth + anchored.height(), place);
        deepest = Math.max(deepest, depth + anchored.height());
        return anchored.node();
    }

    private JsonNode scalar(ScalarEvent scalar) throws DocumentFault {
        String tag = scalar.getTag();
        String text = text(scalar);
        if (tag == null || tag.equals("!")) {
            return scalar.isPlain() && tag == null ? Scalars.plain(text) : Scalars.NODES.textNode(text);
        }
        return switch (tag) {
            case "tag:yaml.org,2002:str" -> Scalars.NODES.textNode(text);
            case "tag:yaml.org,2002:int",
                    "tag:yaml.org,2002:float",
                    "tag:yaml.org,2002:bool",
                    "tag:yaml.org,2002:null" -> Scalars.plain(text);
            default ->
                throw syntax(
                        budget.at(place(scalar.getStartMark())),
                        "the tag " + tag + " is none that JSON has a type for");
        };
    }

    private String text(ScalarEvent scalar) throws DocumentFault {
        return HalfCharacter.noneIn(scalar.getValue(), budget, place(scalar.getStartMark()));
    }

    private ObjectNode object(long place, int depth) throws DocumentFault {
        budget.enter(depth, place);
        deepest = Math.max(deepest, depth);
        ObjectNode object = Scalars.NODES.objectNode();
        Places members = new Places();
        @Nullable JsonNode merged = null;
        for (Event event = parser.getEvent(); !event.is(Event.ID.MappingEnd); event = parser.getEvent()) {
            long keyPlace = place(event.getStartMark());
            String key = key(event, keyPlace);
            Event valueEvent = parser.getEvent();
            if (key.equals("<<") && valueEvent instanceof AliasEvent) {
                merged = value(valueEvent, keyPlace, depth);
                continue;
            }
            if (object.has(key)) {
                throw DuplicateKey.fault(key, budget.at(keyPlace));
            }
            object.set(key, value(valueEvent, keyPlace, depth));
            members.add(keyPlace);
        }
        if (merged != null) {
            merge(object, merged, place, members);
        }
        index.add(object, file, place, members);
        return object;
    }

    /** The merge key {@code <<: *anchor}: members that the object does not have itself. */
    private static void merge(ObjectNode object, JsonNode merged, long place, Places members) {
        for (Map.Entry<String, JsonNode> member : merged.properties()) {
            if (!object.has(member.getKey())) {
                object.set(member.getKey(), member.getValue());
                members.add(place);
            }
        }
    }

    private String key(Event event, long place) throws DocumentFault {
        if (event instanceof ScalarEvent scalar) {
            budget.use(1, place);
            return text(scalar);
        }
        throw syntax(budget.at(place), "a key must be a text");
    }

    private ArrayNode array(long place, int depth) throws DocumentFault {
        budget.enter(depth, place);
        deepest = Math.max(deepest, depth);
        ArrayNode array = Scalars.NODES.arrayNode();
        Places members = new Places();
        for (Event event = parser.getEvent(); !event.is(Event.ID.SequenceEnd); event = parser.getEvent()) {
            long itemPlace = place(event.getStartMark());
            array.add(value(event, itemPlace, depth));
            members.add(itemPlace);
        }
        index.add(array, file, place, members);
        return array;
    }

    private static long place(Mark mark) {
        return Places.pack(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
