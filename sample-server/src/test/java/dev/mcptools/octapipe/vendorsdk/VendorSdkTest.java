package dev.mcptools.octapipe.vendorsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.vendorsdk.Conversation.Answer;
import io.helidon.logging.common.LogConfig;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of the vendor's SDK gets an answer from the sandbox that the SDK can read. */
class VendorSdkTest {

    static {
        LogConfig.initClass();
    }

    private static final VendorSdk SDK = VendorSdk.read();

    static List<SdkCall> calls() {
        return SDK.calls().stream().filter(SdkCall::isSent).toList();
    }

    static List<SdkCall> lists() {
        return calls().stream().filter(SdkCall::isPaged).toList();
    }

    static List<SdkCall> updates() {
        return calls().stream().filter(call -> call.sendsBack().isPresent()).toList();
    }

    static List<SdkCall> deletions() {
        return calls().stream().filter(call -> call.method().equals("DELETE")).toList();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void getsWhatItReads(SdkCall call) {
        try (Conversation conversation = new Conversation(SDK, call)) {
            assertThat(conversation.make()).allSatisfy(answer -> check(call, answer));
        }
    }

    private static void check(SdkCall call, Answer answer) {
        JsonNode body = answer.body();
        assertThat(answer.status()).as(body.toString()).isEqualTo(call.status());
        boolean wrapped = switch (call.envelope()) {
            case OBJECT -> body.isObject();
            case DATA -> body.path("data").isArray();
            case ARRAY -> body.isArray();
            case MESSAGE -> body.path("message").isTextual();
            case NONE -> body.isMissingNode();
        };
        assertThat(wrapped).as(body.toString()).isTrue();
        assertThat(answer.items(call.envelope()))
                .allSatisfy(item ->
                        assertThat(SDK.models().faults(call.model(), item)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsEachItemOnce(SdkCall call) {
        try (Conversation conversation = new Conversation(SDK, call)) {
            List<Answer> pages = conversation.make();
            assertThat(pages.stream()
                            .flatMap(page -> page.items(call.envelope()).stream())
                            .map(item -> item.path("uuid").asText()))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(pages.getLast().items(call.envelope())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("updates")
    void anUpdateThatSendsBackTheWholeChangesNoMoreThanWasSet(SdkCall call) {
        try (Conversation conversation = new Conversation(SDK, call)) {
            String path = call.sendsBack().orElseThrow();
            ObjectNode expected = taken(call, conversation.read(path));
            expected.setAll(SDK.models().sentBack(call.model(), conversation.changes()));
            conversation.make();
            assertThat(taken(call, conversation.read(path))).isEqualTo(expected);
        }
    }

    private static ObjectNode taken(SdkCall call, Answer answer) {
        return SDK.models().sentBack(call.model(), answer.body()).without(List.of("updated_at"));
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void whatIsDeletedIsGone(SdkCall call) {
        try (Conversation conversation = new Conversation(SDK, call)) {
            conversation.make();
            assertThat(conversation.again().status()).isEqualTo("404 Not Found");
        }
    }
}
