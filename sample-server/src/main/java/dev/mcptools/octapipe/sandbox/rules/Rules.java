package dev.mcptools.octapipe.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Errors;
import java.util.List;

/** What the members of a request body have to be. Members without a rule are ignored, as Laravel ignores them. */
public record Rules(List<Rule> rules) {

    public Rules {
        rules = List.copyOf(rules);
    }

    /** One member. */
    public record Rule(String name, Presence presence, Check check) {}

    /** Whether a member has to be there, neither null nor blank. */
    public enum Presence {
        REQUIRED,
        /** It may be left out. If it is there, it has a value. */
        FILLED,
        OPTIONAL
    }

    public static Rules of(Rule... rules) {
        return new Rules(List.of(rules));
    }

    public static Rule required(String name, Check check) {
        return new Rule(name, Presence.REQUIRED, check);
    }

    public static Rule filled(String name, Check check) {
        return new Rule(name, Presence.FILLED, check);
    }

    public static Rule optional(String name, Check check) {
        return new Rule(name, Presence.OPTIONAL, check);
    }

    /** Checks a body and gives access to it. Its values can be trusted once the errors are known to be none. */
    public Form check(ObjectNode body, Errors errors) {
        return check(body, "", errors);
    }

    /** Checks an object within the body, whose members are named with that prefix in the errors. */
    public Form check(ObjectNode body, String prefix, Errors errors) {
        for (Rule rule : rules) {
            JsonNode value = body.path(rule.name());
            if (hasValue(value)) {
                rule.check().accept(prefix + rule.name(), value, errors);
            } else if (isMissed(rule.presence(), value)) {
                errors.required(prefix + rule.name());
            }
        }
        return new Form(body);
    }

    /** Whether one of the rules is about that member. */
    boolean cover(String name) {
        return rules.stream().anyMatch(rule -> rule.name().equals(name));
    }

    private static boolean hasValue(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isBlank());
    }

    private static boolean isMissed(Presence presence, JsonNode value) {
        return switch (presence) {
            case REQUIRED -> true;
            case FILLED -> !value.isMissingNode();
            case OPTIONAL -> false;
        };
    }
}
