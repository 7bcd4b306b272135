package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.tools.ToolResult.Success;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobWaitTest {
    /** Starts a job of one database. */
    private record Start(Duration longest) implements OperationTool<String> {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("start")
                    .description("Starts a job.")
                    .inputSchema(SchemaResource.of(JobWaitTest.class, "list_cards.input.json"))
                    .access(Access.WRITE)
                    .job(PolledJob.polledBy("poll")
                            .id("/job/id", "id")
                            .status("/job/state")
                            .done("ready", "empty")
                            .failed("broken")
                            .longest(longest))
                    .build();
        }

        @Override
        public String read(ArgumentReader in) {
            return in.orReject(in.required("pipeline_uuid", ArgumentType.STRING));
        }

        @Override
        public ApiRequest request(String pipeline) {
            return ApiRequest.post("/pipelines/{p}/jobs").path("p", pipeline).build();
        }
    }

    /** Tells how far it is. */
    private record Poll() implements OperationTool<List<String>> {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("poll")
                    .description("Tells how far a job is.")
                    .inputSchema(SchemaResource.of(JobWaitTest.class, "poll.input.json"))
                    .access(Access.READ)
                    .build();
        }

        @Override
        public List<String> read(ArgumentReader in) {
            return in.orReject(
                    List.of(in.required("pipeline_uuid", ArgumentType.STRING), in.required("id", ArgumentType.STRING)));
        }

        @Override
        public ApiRequest request(List<String> ids) {
            return ApiRequest.get("/pipelines/{p}/jobs/{id}")
                    .path("p", ids.get(0))
                    .path("id", ids.get(1))
                    .build();
        }
    }

    /** A client that takes progress, and gives up when it has been told of so many steps. */
    private static final class Watcher implements CallContext {
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final List<Runnable> actions = new ArrayList<>();
        private final int patience;

        private Watcher(int patience) {
            this.patience = patience;
        }

        @Override
        public synchronized void progress(double progress, Optional<Double> total, String message) {
            told.add(message);
            if (cancelled()) {
                actions.forEach(Runnable::run);
            }
        }

        @Override
        public boolean cancelled() {
            return told.size() >= patience;
        }

        @Override
        public synchronized void onCancel(Runnable action) {
            actions.add(action);
        }

        @Override
        public Optional<String> traceparent() {
            return Optional.empty();
        }
    }

    private static String state(String state) {
        return "{\"job\":{\"id\":\"j-1\",\"state\":\"" + state + "\"}}";
    }

    private static ScriptedApi api(String... answers) throws Exception {
        Iterator<String> each = List.of(answers).iterator();
        return ScriptedApi.replying((request, connection) -> {
            String answer = each.next();
            boolean limited = answer.equals("429");
            ScriptedApi.json(limited ? 429 : 200, limited ? "{\"message\":\"Slow down.\"}" : answer)
                    .to(request, connection);
        });
    }

    private static ToolResult call(ScriptedApi api, Duration longest, CallContext context) {
        Tool start = new Start(longest);
        try (ApiClient client = ApiClient.of(api.uri()).build()) {
            ObjectNode arguments = Json.object().put("pipeline_uuid", "p").put("limit", 3);
            return Toolbox.of(ToolRegistry.of(start, new Poll()))
                    .calling(client)
                    .call(start, arguments, context);
        }
    }

    @Test
    void itsAnswerIsThatOfTheJobThatHasEnded() throws Exception {
        Watcher watcher = new Watcher(99);
        try (ScriptedApi api = api(state("new"), state("running"), state("ready"))) {
            Success done = (Success) call(api, Duration.ofMinutes(1), watcher);

            assertThat(done.content().tree().at("/job/state").asText()).isEqualTo("ready");
            assertThat(done.remarks()).isEmpty();
            assertThat(api.received())
                    .extracting(ScriptedApi.Received::target)
                    .containsExactly("/pipelines/p/jobs", "/pipelines/p/jobs/j-1", "/pipelines/p/jobs/j-1");
            assertThat(watcher.told).containsExactly("The job is new.", "The job is running.");
        }
    }

    @Test
    void aJobThatHasEndedAtOnceIsNotAskedFor() throws Exception {
        try (ScriptedApi api = api(state("empty"))) {
            assertThat(call(api, Duration.ofMinutes(1), CallContext.UNWATCHED)).isInstanceOf(Success.class);
        }
        try (ScriptedApi api = api("{\"nothing\":1}")) {
            assertThat(call(api, Duration.ofMinutes(1), CallContext.UNWATCHED)).isInstanceOf(Success.class);
        }
        try (ScriptedApi api = api("429")) {
            assertThat(((Failure) call(api, Duration.ofMinutes(1), CallContext.UNWATCHED)).code())
                    .isEqualTo("rate_limited");
        }
    }

    /** The id is the API's: nothing is wrong with what the client sent, and it was sent. */
    @Test
    void anIdThatNobodyTakesIsToldAsTheApisFault() throws Exception {
        try (ScriptedApi api = api("{\"job\":{\"id\":7,\"state\":\"new\"}}")) {
            Failure failure = (Failure) call(api, Duration.ofMinutes(1), CallContext.UNWATCHED);

            assertThat(failure.code()).isEqualTo("unexpected_answer");
            assertThat(failure.message()).startsWith("The job was started, but").contains("'id' must be a string");
            assertThat(failure.nextStep().orElseThrow()).contains("Do not call start again");
            assertThat(failure.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"id\":null,", "\"id\":[\"j\"],", "\"id\":\" \","})
    void aJobWithoutAnIdIsNotWaitedForAndThatIsSaid(String id) throws Exception {
        try (ScriptedApi api = api("{\"job\":{" + id + "\"state\":\"new\"}}")) {
            Success started = (Success) call(api, Duration.ofMinutes(1), CallContext.UNWATCHED);

            assertThat(started.remarks())
                    .singleElement()
                    .asString()
                    .contains("no id of it at /job/id", "Do not call start again");
        }
    }

    @Test
    void aJobThatEndsBadlyIsAFailure() throws Exception {
        try (ScriptedApi api = api(state("new"), state("broken"))) {
            Failure failure = (Failure) call(api, Duration.ofMinutes(1), CallContext.UNWATCHED);

            assertThat(failure.code()).isEqualTo("job_failed");
            assertThat(failure.message()).contains("broken");
        }
    }

    @Test
    void whenThereIsNoMoreTimeTheAnswerSaysHowToGoOn() throws Exception {
        try (ScriptedApi api = api(state("new"))) {
            Success pending = (Success) call(api, Duration.ofNanos(1), CallContext.UNWATCHED);

            assertThat(pending.content().tree().at("/job/state").asText()).isEqualTo("new");
            assertThat(pending.remarks())
                    .singleElement()
                    .asString()
                    .contains("call poll with {\"pipeline_uuid\":\"p\",\"id\":\"j-1\"}");
        }
    }

    @Test
    void aRateLimitOnTheWayIsPassedOnAndTheJobIsNotStartedAgain() throws Exception {
        try (ScriptedApi api = api(state("new"), "429")) {
            Failure failure = (Failure) call(api, Duration.ofMinutes(1), CallContext.UNWATCHED);

            assertThat(failure.code()).isEqualTo("rate_limited");
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.details()
                            .orElseThrow()
                            .tree()
                            .at("/poll/arguments/id")
                            .asText())
                    .isEqualTo("j-1");
        }
    }

    @Test
    void whoeverGivesUpIsNotWaitedFor() throws Exception {
        try (ScriptedApi api = api(state("new"), state("running"), state("running"))) {
            Failure failure = (Failure) call(api, Duration.ofMinutes(1), new Watcher(2));

            assertThat(failure.code()).isEqualTo("cancelled");
            assertThat(api.received()).hasSize(2);
        }
    }
}
