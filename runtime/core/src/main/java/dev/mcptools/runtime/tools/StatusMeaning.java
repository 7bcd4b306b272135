package dev.mcptools.runtime.tools;

import java.util.Optional;

/**
 * What an HTTP status that is no success means for whoever called a tool.
 *
 * @param code a stable word
 * @param retryable whether the same call can succeed later
 * @param nextStep what the caller can do now
 */
record StatusMeaning(String code, boolean retryable, Optional<String> nextStep) {

    /**
     * {@return what {@code status} means for a call of {@code tool}}
     *
     * @param sources which tools list what the call was given
     */
    static StatusMeaning of(int status, ToolDescriptor tool, SourceHints sources) {
        return switch (status) {
            case 400 -> lasting("bad_request", "Check the arguments against the tool's description.");
            case 401 ->
                lasting(
                        "unauthorized",
                        "The API does not accept this server's credentials: its operator has to renew them.");
            case 403 ->
                lasting("forbidden", "The account that this server uses may not do this; do not repeat the call.");
            case 404, 410 ->
                lasting(
                        "not_found",
                        sources.sentence()
                                .orElse("Check the ids in the arguments: the matching list tool gives valid ones."));
            case 405, 501 -> lasting("not_supported", "The API does not offer this operation; do not repeat the call.");
            case 408 -> passing("timeout", again(tool));
            case 409, 412, 428 -> lasting("conflict", "Read the current state first, then decide.");
            case 413 -> lasting("too_large", "Send less in one call.");
            case 415, 406 ->
                lasting(
                        "not_supported",
                        "The API does not take the form of this request: that is a fault of this server.");
            case 422 -> lasting("invalid_arguments", "Correct the arguments that are named and call again.");
            case 423 -> passing("locked", again(tool));
            case 425, 500, 502, 503, 504 -> passing("api_unavailable", again(tool));
            case 429 -> passing("rate_limited", "Wait, then repeat the same call. Nothing was done.");
            default -> ofClass(status, tool);
        };
    }

    private static StatusMeaning ofClass(int status, ToolDescriptor tool) {
        return switch (status / 100) {
            case 3 ->
                lasting(
                        "redirected",
                        "This server does not follow redirects: its operator has to correct the API's base URI.");
            case 4 -> lasting("refused", "Do not repeat the call unchanged.");
            case 5 -> passing("api_unavailable", again(tool));
            default -> new StatusMeaning("unexpected_answer", false, Optional.empty());
        };
    }

    /** {@return how to go on after a failure that leaves open whether the API has done what was asked} */
    static String again(ToolDescriptor tool) {
        return tool.access() == Access.READ || tool.idempotent()
                ? "Repeat the same call later."
                : "It may have been carried out all the same: read the current state before you repeat the call.";
    }

    private static StatusMeaning lasting(String code, String nextStep) {
        return new StatusMeaning(code, false, Optional.of(nextStep));
    }

    private static StatusMeaning passing(String code, String nextStep) {
        return new StatusMeaning(code, true, Optional.of(nextStep));
    }
}
