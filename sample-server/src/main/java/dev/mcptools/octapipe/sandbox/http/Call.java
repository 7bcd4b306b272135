package dev.mcptools.octapipe.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.model.Stored;
import dev.mcptools.octapipe.sandbox.model.WireName;
import dev.mcptools.octapipe.sandbox.store.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A request as its endpoint sees it: routed, authenticated, read to its end.
 *
 * @param baseUri how the caller addresses this server, without a slash at the end
 * @param path the path, without the base
 * @param pathValues what stands in the path template's braces
 * @param query query parameters, the last of each name
 * @param userUuid whose token the request carries; the nil UUID where none is needed
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares calls.
public record Call(
        String baseUri,
        String path,
        Map<String, String> pathValues,
        Map<String, String> query,
        String contentType,
        byte[] body,
        UUID userUuid) {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    public Call {
        pathValues = Map.copyOf(pathValues);
        query = Map.copyOf(query);
    }

    /** Reads a UUID in its usual form, 36 characters long, and no other. */
    public static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** What a path parameter names; 404 when there is no such thing. */
    public <T extends Stored> T find(Table<T> table, String parameter, String what) {
        return find(parameter).flatMap(table::find).orElseThrow(() -> Refusal.notFound(what));
    }

    /** The key in a path parameter; empty when the parameter is no UUID, and so names nothing. */
    public Optional<UUID> find(String parameter) {
        return uuid(pathValues.getOrDefault(parameter, ""));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    /** A key in the query; an error when it is none. */
    public Optional<UUID> queryUuid(String name, Errors errors) {
        Optional<UUID> uuid = query(name).flatMap(Call::uuid);
        if (uuid.isEmpty() && query(name).isPresent()) {
            errors.add(name, "The " + name + " field must be a valid UUID.");
        }
        return uuid;
    }

    /** A constant in the query; an error when it is none of them. */
    public <E extends WireName> Optional<E> queryConstant(String name, E[] constants, Errors errors) {
        Optional<E> constant = query(name).flatMap(text -> WireName.find(constants, text));
        if (constant.isEmpty() && query(name).isPresent()) {
            errors.notSelectable(name);
        }
        return constant;
    }

    /** The body as JSON; 400 when it is not. */
    public JsonNode json() {
        try {
            return Json.parse(body);
        } catch (Json.MalformedJson malformed) {
            throw Refusal.malformed("The request body is not valid JSON: " + malformed.getMessage());
        }
    }

    /** The body's members. As in Laravel, a body that is no object has none. */
    public ObjectNode object() {
        return json() instanceof ObjectNode object ? object : Json.object();
    }

    /** The page asked for; adds to the errors when {@code page} or {@code limit} is out of range. */
    public Page page(Errors errors) {
        int number = positive("page", Integer.MAX_VALUE, errors).orElse(1);
        int limit = positive("limit", Page.MAX_LIMIT, errors).orElse(Page.MAX_LIMIT);
        Map<String, String> others = new HashMap<>(query);
        others.remove("page");
        return new Page(number, limit, baseUri + path, others);
    }

    /** The page of a list that takes nothing else; 422 when it is out of range. */
    public Page page() {
        Errors errors = new Errors();
        Page page = page(errors);
        errors.refuseIfAny();
        return page;
    }

    private OptionalInt positive(String name, int max, Errors errors) {
        String text = query.get(name);
        if (text == null) {
            return OptionalInt.empty();
        }
        try {
            int value = Integer.parseInt(text);
            if (value < 1) {
                errors.add(name, "The " + name + " field must be at least 1.");
            } else if (value > max) {
                errors.add(name, "The " + name + " field must not be greater than " + max + ".");
            } else {
                return OptionalInt.of(value);
            }
        } catch (NumberFormatException notInteger) {
            errors.add(name, "The " + name + " field must be an integer.");
        }
        return OptionalInt.empty();
    }
}
