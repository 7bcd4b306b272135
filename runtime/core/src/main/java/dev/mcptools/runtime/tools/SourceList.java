package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list that an argument comes from, as one call reads it.
 *
 * @param list the tool that lists
 * @param identity what tells its items apart
 * @param form what their ids look like
 * @param arguments what it is called with
 * @param call the call that reads it
 */
record SourceList(
        RegisteredTool.Operation<?> list, Identity identity, IdForm form, ObjectNode arguments, CallInProgress call) {
    /** How old what is known of a short list may be. */
    static final Duration AGE = Duration.ofMinutes(1);
    /** A list that was said to be short, and is longer, is not read on. */
    static final int MOST_OF_FEW = 5_000;
    /** So many items of a long list are looked at: 20 pages of 15. */
    static final int MOST_OF_MANY = 300;

    private static final String NAME = "{name}";

    /**
     * Some items of a list.
     *
     * @param items the items
     * @param looked how many were looked at
     * @param whole whether there are no others, or none of the name that was searched for
     */
    record Extract(NamedItems items, int looked, boolean whole) {}

    /**
     * {@return the list that an argument comes from; empty if this call cannot read it, for want of arguments or because
     * there is no such tool}
     *
     * @param source where the argument comes from
     * @param asked what the list is called with
     */
    static Optional<SourceList> of(ArgumentSource source, ObjectNode asked, CallInProgress call) {
        return call.calls()
                .registry()
                .findOperation(source.tool())
                .filter(list -> list.validator().problems(asked).isEmpty())
                .flatMap(list -> list.tool()
                        .descriptor()
                        .identity()
                        .flatMap(identity ->
                                source.ids().map(form -> new SourceList(list, identity, form, asked, call))));
    }

    String tool() {
        return list.tool().descriptor().name();
    }

    /** {@return what its items are, in the plural: {@code pipeline stages}} */
    String noun() {
        String resource = NamedItem.oneLine(list.tool().descriptor().resource()).replace('_', ' ');
        return resource.isEmpty() ? "items" : resource;
    }

    /**
     * {@return the items among which one of this name is, if there is one: all of a short list, those that a search finds,
     * or the first of a long list}
     *
     * @param anew whether they must have been read in the course of this call, if the list is short
     * @throws ToolFailedException if they cannot be read
     */
    Extract around(String name, boolean anew) {
        if (identity.isShort()) {
            NamedItems all = all(anew);
            return new Extract(all, all.all().size(), true);
        }
        ObjectNode asked =
                identity.search().map(search -> searching(search, name)).orElse(arguments);
        return call.lookedUp().searched(this, asked, () -> search(asked));
    }

    private Extract search(ObjectNode asked) {
        if (!list.validator().problems(asked).isEmpty()) {
            return new Extract(named(Stream.of()), 0, true);
        }
        List<JsonNode> first = first(asked, MOST_OF_MANY + 1);
        NamedItems items = named(first.stream().limit(MOST_OF_MANY));
        return new Extract(items, Math.min(first.size(), MOST_OF_MANY), first.size() <= MOST_OF_MANY);
    }

    /**
     * {@return all items of a short list}
     *
     * @param anew whether they must have been read in the course of this call
     * @throws ToolFailedException if they cannot be read, or are not few
     */
    NamedItems all(boolean anew) {
        return call.lookedUp().all(this, anew, age -> call.calls().known().items(tool(), arguments, age, this::few));
    }

    private List<JsonNode> few() {
        List<JsonNode> items = first(arguments, MOST_OF_FEW + 1);
        if (items.size() > MOST_OF_FEW) {
            throw new ToolFailedException(
                    ToolResult.failure("unexpected_answer", tool() + " lists more than " + MOST_OF_FEW + " items."));
        }
        return items;
    }

    NamedItems named(Stream<JsonNode> items) {
        return new NamedItems(items, identity, form);
    }

    private List<JsonNode> first(ObjectNode asked, int most) {
        return new ListReader(list, identity.items().orElse(""), call).first(asked, most);
    }

    private ObjectNode searching(String search, String name) {
        try {
            ObjectNode asked = arguments.deepCopy();
            asked.setAll((ObjectNode) filled(Json.MAPPER.readTree(search), name));
            return asked;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What " + tool() + " is searched with is no JSON", e);
        }
    }

    private static JsonNode filled(JsonNode template, String name) {
        if (template.isTextual()) {
            return TextNode.valueOf(template.textValue().replace(NAME, name));
        }
        if (template.isObject()) {
            ObjectNode filled = Json.object();
            template.properties().forEach(member -> filled.set(member.getKey(), filled(member.getValue(), name)));
            return filled;
        }
        if (template.isArray()) {
            ArrayNode filled = Json.MAPPER.createArrayNode();
            template.forEach(item -> filled.add(filled(item, name)));
            return filled;
        }
        return template;
    }
}
