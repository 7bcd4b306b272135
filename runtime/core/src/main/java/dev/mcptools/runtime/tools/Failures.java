package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.upstream.ApiAnswer;
import dev.mcptools.runtime.upstream.NoAnswerException;
import dev.mcptools.runtime.upstream.ParameterRejectedException;
import dev.mcptools.runtime.upstream.RateLimit;
import dev.mcptools.runtime.upstream.RequestPart;
import io.helidon.http.HeaderNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Makes one structure of everything that can go wrong in a call. */
final class Failures {
    static final String INVALID_ARGUMENTS = "invalid_arguments";
    static final String CANCELLED = "cancelled";

    private static final List<RequestPart> LIKELY_AT_FAULT =
            List.of(RequestPart.BODY, RequestPart.QUERY, RequestPart.HEADER, RequestPart.COOKIE, RequestPart.PATH);

    private Failures() {}

    /** {@return the failure of arguments that are refused before anything is sent} */
    static Failure invalidArguments(List<ArgumentProblem> problems) {
        return new Failure(
                INVALID_ARGUMENTS,
                OptionalInt.empty(),
                ArgumentsRejectedException.sentence(problems),
                false,
                OptionalLong.empty(),
                Optional.empty(),
                problems,
                Optional.of("Correct the arguments and call again. Nothing was sent to the API."));
    }

    /** {@return the failure of values that must not go into a request} */
    static Failure rejectedParameters(ParameterRejectedException e, ToolDescriptor tool) {
        return invalidArguments(e.rejections().stream()
                .map(rejection -> new ArgumentProblem(
                        argument(new WireName(rejection.part(), rejection.parameter()), tool), rejection.problem()))
                .toList());
    }

    /** {@return the failure that an answer to something other than the call itself is} */
    static Failure of(ApiAnswer answer, ToolDescriptor tool) {
        return of(answer, tool, SourceHints.NONE);
    }

    /**
     * {@return the failure that an answer with a status other than success is}
     *
     * @param sources which tools list what the call was given
     */
    static Failure of(ApiAnswer answer, ToolDescriptor tool, SourceHints sources) {
        StatusMeaning meaning = StatusMeaning.of(answer.status(), tool, sources);
        ErrorBody error = ErrorBody.of(answer.body(), ContentType.of(answer.header(HeaderNames.CONTENT_TYPE)));
        return new Failure(
                meaning.code(),
                OptionalInt.of(answer.status()),
                "The API answered " + answer.status()
                        + error.message().map(message -> ": " + message).orElse("."),
                meaning.retryable(),
                meaning.retryable() ? retryAfter(answer) : OptionalLong.empty(),
                answer.rateLimit(),
                error.fields().stream()
                        .map(field -> new ArgumentProblem(argumentPath(field.path(), tool), field.problem()))
                        .map(sources::with)
                        .toList(),
                Stream.of(answer.remark(), meaning.nextStep())
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> one + " " + other));
    }

    /** {@return the failure of a request that got no answer} */
    static Failure of(NoAnswerException e, ToolDescriptor tool) {
        return switch (e.reason()) {
            case UNREACHABLE -> noAnswer("unreachable", e, true, "Repeat the same call later. Nothing was done.");
            case TIMEOUT -> noAnswer("timeout", e, true, StatusMeaning.again(tool));
            case BROKEN -> noAnswer("broken_answer", e, true, StatusMeaning.again(tool));
            case TOO_LARGE -> noAnswer("too_large", e, false, "Ask for less in one call.");
            case UNREADABLE -> noAnswer("unexpected_answer", e, false, "Report it to the operator of this server.");
            case CANCELLED -> noAnswer(CANCELLED, e, true, StatusMeaning.again(tool));
            case LOGIN_FAILED ->
                noAnswer("login_failed", e, false, "The operator of this server has to correct the account.");
            case CREDENTIALS_MISSING ->
                noAnswer(
                        "credentials_missing",
                        e,
                        false,
                        "The operator of this server has to configure them. Nothing was sent to the API.");
            case SERVER_UNKNOWN ->
                noAnswer(
                        "server_unknown",
                        e,
                        false,
                        "The operator of this server has to configure it. Nothing was sent to the API.");
        };
    }

    /** {@return the failure of an answer whose status is success but whose content is not what was asked for} */
    static Failure unexpectedAnswer(String message, int status, ToolDescriptor tool) {
        return new Failure(
                "unexpected_answer",
                OptionalInt.of(status),
                message,
                false,
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(
                        tool.access() == Access.READ
                                ? "The API, or something in front of it, is at fault; repeating the call may not help."
                                : "The API took the call, so it has probably been carried out: read the current state"
                                        + " instead of repeating it."));
    }

    /**
     * {@return the failure of a tool whose result clients would refuse}
     *
     * @param what what is wrong with it, as a sentence
     */
    static Failure unfit(ToolDescriptor tool, String what) {
        return tool.access() == Access.READ
                ? ToolResult.failure(
                        "internal_error", tool.name() + " failed because of a fault in this server: " + what)
                : new Failure(
                        "internal_error",
                        OptionalInt.empty(),
                        tool.name() + " has come to its end, but what it answers cannot be passed on because of a fault"
                                + " in this server: " + what,
                        false,
                        OptionalLong.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(
                                "It has probably been carried out: read the current state instead of repeating it."));
    }

    /** {@return the failure of a tool that has a bug: what it had done before that is done} */
    static Failure internal(ToolDescriptor tool, Incident incident) {
        Failure failure = internal(tool.name(), incident);
        return tool.access() == Access.READ
                ? failure
                : new Failure(
                        failure.code(),
                        failure.status(),
                        failure.message(),
                        failure.retryable(),
                        failure.retryAfterSeconds(),
                        failure.rateLimit(),
                        failure.problems(),
                        Optional.of(
                                "It may have been carried out all the same: read the current state before you repeat"
                                        + " it."));
    }

    /** {@return the failure of a tool, a prompt or a resource that has a bug} */
    static Failure internal(String name, Incident incident) {
        return ToolResult.failure(
                "internal_error",
                name + " failed because of a fault in this server; its log tells more under " + incident.id() + ".");
    }

    /** {@return the failure of a call whose client does not wait any more} */
    static Failure cancelled() {
        return ToolResult.failure(CANCELLED, "The call was cancelled between two requests to the API.");
    }

    /** {@return whether the API may have done what was asked all the same} */
    static boolean leavesOpen(Failure failure) {
        return switch (failure.code()) {
            case "timeout", "broken_answer", CANCELLED, "too_large", "unexpected_answer", "api_unavailable" -> true;
            default -> false;
        };
    }

    private static Failure noAnswer(String code, NoAnswerException e, boolean retryable, String nextStep) {
        return new Failure(
                code,
                OptionalInt.empty(),
                e.getMessage(),
                retryable,
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(nextStep));
    }

    private static OptionalLong retryAfter(ApiAnswer answer) {
        OptionalLong told = answer.retryAfterSeconds();
        boolean spent = answer.status() == 429;
        return told.isPresent() || !spent
                ? told
                : answer.rateLimit().map(RateLimit::resetSeconds).orElse(OptionalLong.empty());
    }

    // What an API complains about is in the body more often than in the query, and seldom in the path.
    private static String argumentPath(String path, ToolDescriptor tool) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        String first = path.substring(0, end);
        for (RequestPart part : LIKELY_AT_FAULT) {
            // A name may itself have brackets or dots in it: "filter[name]".
            Optional<String> whole = renamed(new WireName(part, path), tool);
            if (whole.isPresent()) {
                return whole.get();
            }
            Optional<String> start = renamed(new WireName(part, first), tool);
            if (start.isPresent()) {
                return start.get() + path.substring(end);
            }
        }
        return path;
    }

    private static String argument(WireName wireName, ToolDescriptor tool) {
        return renamed(wireName, tool).orElse(wireName.name());
    }

    private static Optional<String> renamed(WireName wireName, ToolDescriptor tool) {
        return tool.wireNames().entrySet().stream()
                .filter(renamed -> renamed.getValue().equals(wireName))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
