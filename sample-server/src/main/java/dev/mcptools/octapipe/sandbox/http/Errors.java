package dev.mcptools.octapipe.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a request, by the field it is wrong with, in Laravel's shape and words. */
public final class Errors {

    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    public void add(String field, String message) {
        byField.computeIfAbsent(field, name -> new ArrayList<>()).add(message);
    }

    public void required(String field) {
        add(field, "The " + field + " field is required.");
    }

    /** For a value that is not among those that can be chosen. */
    public void notSelectable(String field) {
        add(field, "The selected " + field + " is invalid.");
    }

    public void addAll(Errors others) {
        others.byField.forEach((field, messages) -> messages.forEach(message -> add(field, message)));
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** Refuses the request with 422 if anything was added. */
    public void refuseIfAny() {
        if (!isEmpty()) {
            ObjectNode body = Json.object().put("message", "The given data was invalid.");
            body.set("errors", toJson());
            throw new Refusal(Reply.json(422, body));
        }
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        byField.forEach((field, messages) -> messages.forEach(json.withArrayProperty(field)::add));
        return json;
    }
}
