package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases that arguments are of several forms of a body, or of none: which forms there are is not in the schema that is
 * shown.
 *
 * @param conditions what the schema says of all arguments together
 */
record BodyForms(JsonNode conditions) {
    private static final String WHERE = "allOf";
    private static final int MAX_FORMS = 20;
    private static final int MAX_MEMBERS = 12;

    static BodyForms of(JsonNode schema) {
        return new BodyForms(schema.path(WHERE));
    }

    /** {@return the problem that {@code error} is; empty if it does not come of the forms of a body} */
    Optional<ArgumentProblem> of(Error error) {
        NodePath place = error.getEvaluationPath();
        if (place.getNameCount() < 2
                || !place.getName(0).equals(WHERE)
                || !(place.getElement(1) instanceof Integer index)) {
            return Optional.empty();
        }
        JsonNode condition = conditions.path(index);
        // A body that may be left out is of no form, or of one.
        boolean one = Stream.concat(
                        Stream.of(condition), condition.path("anyOf").valueStream())
                .anyMatch(union -> union.has("oneOf"));
        List<String> forms =
                forms(condition).filter(form -> !form.isEmpty()).distinct().toList();
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        String all = forms.stream().limit(MAX_FORMS).collect(Collectors.joining("; or "))
                + (forms.size() > MAX_FORMS ? "; or others" : "");
        return Optional.of(new ArgumentProblem(
                "arguments", "must be those of " + (one ? "exactly one form: " : "at least one form: ") + all));
    }

    private static Stream<String> forms(JsonNode schema) {
        Stream<JsonNode> branches = Stream.concat(
                schema.path("oneOf").valueStream(), schema.path("anyOf").valueStream());
        return branches.flatMap(branch -> Stream.concat(Stream.of(members(branch)), forms(branch)));
    }

    /** What a form asks for, or else what it may have. */
    private static String members(JsonNode form) {
        JsonNode properties = form.path("properties");
        List<String> required =
                form.path("required").valueStream().map(JsonNode::asText).toList();
        List<String> members = required.isEmpty()
                ? properties.properties().stream()
                        .filter(member -> !member.getValue().isBoolean())
                        .map(Map.Entry::getKey)
                        .toList()
                : required;
        return members.stream()
                        .limit(MAX_MEMBERS)
                        .map(name -> name + constant(properties.path(name)))
                        .collect(Collectors.joining(", "))
                + (members.size() > MAX_MEMBERS ? " and " + (members.size() - MAX_MEMBERS) + " more" : "");
    }

    private static String constant(JsonNode member) {
        JsonNode only = member.path("enum").size() == 1 ? member.path("enum").path(0) : member.path("const");
        return only.isMissingNode() ? "" : " (" + only + ")";
    }
}
