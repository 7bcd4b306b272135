package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.RateLimit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The answer to a call. */
public sealed interface ToolResult {

    /**
     * A JSON object, sent as {@code structuredContent} and as the same JSON in a text block.
     *
     * @param content the object
     * @param deviation how it differs from what the API answered; empty if it does not
     * @param remarks what the caller should know beside it, as sentences; they become the member {@code note}
     */
    record Success(Json content, Optional<Deviation> deviation, List<String> remarks) implements ToolResult {
        public Success {
            remarks = List.copyOf(remarks);
        }

        /** An object as it is. */
        public Success(Json content) {
            this(content, Optional.empty());
        }

        /** An object that may differ from what the API answered. */
        public Success(Json content, Optional<Deviation> deviation) {
            this(content, deviation, List.of());
        }
    }

    /**
     * One page of a list, sent as {@code {result, result_count, total_count, has_more, next_cursor, note}}.
     *
     * @param items a JSON array
     * @param count how many items it has
     * @param total how many items the whole list has, if that is known
     * @param rest what follows
     * @param deviation how the items differ from what the API answered; empty if they do not
     * @param remarks what the caller should know beside them, as sentences; they follow what {@code note} says of the rest
     */
    record Page(
            Json items,
            int count,
            OptionalLong total,
            PageRest rest,
            Optional<Deviation> deviation,
            List<String> remarks)
            implements ToolResult {
        public Page {
            remarks = List.copyOf(remarks);
        }

        /** A page without remarks. */
        public Page(Json items, int count, OptionalLong total, PageRest rest, Optional<Deviation> deviation) {
            this(items, count, total, rest, deviation, List.of());
        }

        /**
         * A page of a list of unknown length.
         *
         * @param items a JSON array
         * @param count how many items it has
         * @param nextCursor what brings the next page; empty if this is the last
         */
        public Page(Json items, int count, Optional<String> nextCursor) {
            this(
                    items,
                    count,
                    OptionalLong.empty(),
                    nextCursor.<PageRest>map(PageRest.Follows::new).orElse(PageRest.NOTHING),
                    Optional.empty());
        }

        /** {@return what brings the next page; empty if there is none to be had} */
        public Optional<String> nextCursor() {
            return rest instanceof PageRest.Follows more ? Optional.of(more.cursor()) : Optional.empty();
        }
    }

    /**
     * What an API answered that is not as documented. {@code structuredContent} has null in the place of what differs, so
     * that it conforms to the output schema; the text has everything.
     *
     * @param original the object or the items as the API sent them
     * @param note what differs and where, as a sentence
     */
    record Deviation(Json original, String note) {

        /**
         * {@return what is said of an answer that differs}
         *
         * @param mismatch the first value that does, as the end of a sentence
         */
        static Deviation of(Json original, String mismatch) {
            return new Deviation(
                    original,
                    "The answer is not as documented: " + mismatch
                            + ". structuredContent goes without it or has null there; the text has what the API sent.");
        }
    }

    /**
     * Content that is no JSON: text, images, sound, resources.
     *
     * @param blocks the blocks in their order
     */
    record Blocks(List<ContentBlock> blocks) implements ToolResult {
        public Blocks {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A call that did not do what was asked; sent with {@code isError: true} and one structure for all.
     *
     * @param code a stable word: {@code invalid_arguments}, {@code not_found}, {@code rate_limited}, {@code unreachable}
     * @param status the API's HTTP status, if it answered
     * @param message what happened, as a sentence
     * @param retryable whether the same call can succeed later
     * @param retryAfterSeconds how long to wait first, where it is known
     * @param rateLimit the API's rate limit, where it told
     * @param problems what is wrong with single arguments, by the names that the tool shows
     * @param nextStep what the caller can do now, as a sentence
     * @param details a JSON object with what a program can use beside that: what was done before it failed, for instance
     */
    record Failure(
            String code,
            OptionalInt status,
            String message,
            boolean retryable,
            OptionalLong retryAfterSeconds,
            Optional<RateLimit> rateLimit,
            List<ArgumentProblem> problems,
            Optional<String> nextStep,
            Optional<Json> details)
            implements ToolResult {
        public Failure {
            problems = List.copyOf(problems);
        }

        /** A failure without details. */
        public Failure(
                String code,
                OptionalInt status,
                String message,
                boolean retryable,
                OptionalLong retryAfterSeconds,
                Optional<RateLimit> rateLimit,
                List<ArgumentProblem> problems,
                Optional<String> nextStep) {
            this(code, status, message, retryable, retryAfterSeconds, rateLimit, problems, nextStep, Optional.empty());
        }

        /** {@return the same failure with these details, a JSON object, instead of those it had} */
        public Failure detailed(Json object) {
            return new Failure(
                    code,
                    status,
                    message,
                    retryable,
                    retryAfterSeconds,
                    rateLimit,
                    problems,
                    nextStep,
                    Optional.of(object));
        }
    }

    /**
     * What the user has to be asked before the call can go on: the client asks, and makes the same call again with the answers,
     * which then are in {@link ToolCall#input}. Only where {@link ToolCall#canAsk} says so; otherwise the call fails.
     *
     * @param questions the questions by their names; at least one
     * @param state what to remember until then, at most 64 KiB; the client can read it, but not change it. Only with a state
     *     does the next call show that it answers these questions; empty if that does not matter
     */
    record InputRequired(Map<String, Question> questions, Optional<String> state)
            implements ToolResult, PromptResult, ResourceResult {

        /** @throws IllegalArgumentException if there is no question */
        public InputRequired {
            // The order is the one in which people are asked.
            questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
            if (questions.isEmpty()) {
                throw new IllegalArgumentException("A call that asks has something to ask.");
            }
        }

        /** Questions whose answers are bound to this call. */
        public InputRequired(Map<String, Question> questions, String state) {
            this(questions, Optional.of(state));
        }

        /** A question whose answer is bound to this call. */
        public InputRequired(String name, Question question, String state) {
            this(Map.of(name, question), state);
        }
    }

    /** {@return a failure with a code and a sentence} */
    static Failure failure(String code, String message) {
        return new Failure(
                code,
                OptionalInt.empty(),
                message,
                false,
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** {@return an answer of one text block} */
    static Blocks text(String text) {
        return new Blocks(List.of(new ContentBlock.Text(text)));
    }
}
