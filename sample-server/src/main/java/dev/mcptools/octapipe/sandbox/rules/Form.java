package dev.mcptools.octapipe.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.model.WireName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The members of a checked body.
 *
 * <p>Those that name a {@code current} value return it when the member was left out; null clears it.
 */
public record Form(ObjectNode body) {

    public boolean has(String name) {
        return body.has(name);
    }

    public JsonNode node(String name) {
        return body.path(name);
    }

    public String text(String name) {
        return body.path(name).asText();
    }

    public String text(String name, String current) {
        return body.path(name).asText(current);
    }

    public Optional<String> optionalText(String name, Optional<String> current) {
        return has(name) ? Optional.ofNullable(body.get(name).textValue()) : current;
    }

    public int integer(String name, int current) {
        return body.path(name).asInt(current);
    }

    public long number(String name) {
        return body.path(name).asLong();
    }

    public boolean bool(String name, boolean current) {
        return body.path(name).asBoolean(current);
    }

    public Optional<UUID> uuid(String name) {
        return Call.uuid(text(name));
    }

    public Optional<UUID> uuid(String name, Optional<UUID> current) {
        return has(name) ? uuid(name) : current;
    }

    /** Adds an error when the key in that member, if there is one, names nothing. */
    public void checkReference(String name, String prefix, Predicate<UUID> exists, Errors errors) {
        uuid(name).filter(exists.negate()).ifPresent(unknown -> errors.notSelectable(prefix + name));
    }

    public <E extends WireName> Optional<E> constant(String name, E[] constants) {
        return WireName.find(constants, text(name));
    }

    public List<String> texts(String name, List<String> current) {
        if (!has(name)) {
            return current;
        }
        List<String> texts = new ArrayList<>();
        node(name).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    public Map<String, JsonNode> map(String name, Map<String, JsonNode> current) {
        return has(name) ? members(node(name), member -> true) : current;
    }

    /** The members that those rules say nothing about. */
    public Map<String, JsonNode> others(Rules rules) {
        return members(body, name -> !rules.cover(name));
    }

    private static Map<String, JsonNode> members(JsonNode object, Predicate<String> wanted) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().stream()
                .filter(member -> wanted.test(member.getKey()))
                .forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
