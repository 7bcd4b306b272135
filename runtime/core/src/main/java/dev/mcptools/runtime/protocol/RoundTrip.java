package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Answer;
import dev.mcptools.runtime.tools.AskedRequest;
import dev.mcptools.runtime.tools.Input;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Question;
import dev.mcptools.runtime.tools.StateRefusedException;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request that may be answered with questions, and be repeated with the answers (2026-07-28, Multi Round-Trip Requests).
 *
 * @param request the request
 * @param era its era; clients of the legacy one are asked nothing
 * @param identity what its state is bound to
 * @param toolbox what seals the state
 */
record RoundTrip(Request request, Era era, AskedRequest identity, Toolbox toolbox) {
    private static final String RESPONSES = "inputResponses";
    private static final String STATE = "requestState";

    static RoundTrip of(Request request, Era era, String name, JsonNode arguments, Toolbox toolbox) {
        return new RoundTrip(request, era, new AskedRequest(request.method(), name, arguments), toolbox);
    }

    /** {@return what the client sends along, if this is a repetition} */
    Optional<Input> input() {
        ObjectNode params = request.params();
        if (era == Era.LEGACY || !(params.has(RESPONSES) || params.has(STATE))) {
            return Optional.empty();
        }
        return Optional.of(new Input(answers(params), state(params)));
    }

    /** {@return a result that asks} */
    Reply reply(ToolResult.InputRequired asked, Responses responses) {
        JsonBuffer out = Responses.open(request.id(), 1024).raw("\"inputRequests\":{");
        String separator = "";
        for (Map.Entry<String, Question> each : asked.questions().entrySet()) {
            Question question = each.getValue();
            out.raw(separator)
                    .string(each.getKey())
                    .raw(":{\"method\":\"elicitation/create\",\"params\":{\"mode\":\"form\",\"message\":")
                    .string(question.message())
                    .raw(",\"requestedSchema\":")
                    .raw(question.schema().bytes())
                    .raw("}}");
            separator = ",";
        }
        out.raw("}");
        asked.state().ifPresent(state -> out.raw(",\"requestState\":").string(toolbox.seal(identity, state)));
        return responses.inputRequired(out);
    }

    private Optional<String> state(ObjectNode params) {
        JsonNode state = params.get(STATE);
        if (state == null) {
            return Optional.empty();
        }
        if (!state.isTextual()) {
            throw invalid("params.requestState must be the text that came with the questions.");
        }
        try {
            return Optional.of(toolbox.open(identity, state.textValue()));
        } catch (StateRefusedException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Answer> answers(ObjectNode params) {
        JsonNode responses = params.get(RESPONSES);
        if (responses == null) {
            return Map.of();
        }
        if (!responses.isObject()) {
            throw invalid("params.inputResponses must be an object with a result for each of inputRequests.");
        }
        Map<String, Answer> answers = new HashMap<>();
        responses.properties().forEach(each -> answers.put(each.getKey(), answer(each.getKey(), each.getValue())));
        return answers;
    }

    /** Nothing but forms is asked here, so nothing but what came of a form can be an answer. */
    private static Answer answer(String name, JsonNode given) {
        Answer.Action action = switch (given.path("action").asText()) {
            case "accept" -> Answer.Action.ACCEPT;
            case "decline" -> Answer.Action.DECLINE;
            case "cancel" -> Answer.Action.CANCEL;
            default ->
                throw invalid(
                        "params.inputResponses." + name
                                + " must be the result of elicitation/create: an object whose action is accept, decline or cancel.");
        };
        JsonNode content = given.path("content");
        if (!content.isMissingNode() && !content.isNull() && !content.isObject()) {
            throw invalid("params.inputResponses." + name + ".content must be an object.");
        }
        return new Answer(
                action,
                action == Answer.Action.ACCEPT && content instanceof ObjectNode object ? object : Json.object());
    }

    private static RejectedException invalid(String why) {
        return new RejectedException(ErrorCode.INVALID_PARAMS, why);
    }
}
