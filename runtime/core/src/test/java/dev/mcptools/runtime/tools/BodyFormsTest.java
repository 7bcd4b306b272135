package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFormsTest {
    /** A tool whose body has two forms, as the generator writes it. */
    private static final class Pay implements OperationTool<Pay.Input> {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("pay")
                    .description("Pays.")
                    .inputSchema(SchemaResource.of(BodyFormsTest.class, "pay.input.json"))
                    .exactSchema(SchemaResource.of(BodyFormsTest.class, "pay.exact.json"))
                    .access(Access.WRITE)
                    .build();
        }

        @Override
        public Input read(ArgumentReader in) {
            return in.orReject(new Input(
                    in.optional("card_number", ArgumentType.STRING),
                    in.optional("expiry", ArgumentType.STRING),
                    in.optional("iban", ArgumentType.STRING)));
        }

        @Override
        public ApiRequest request(Input input) {
            return ApiRequest.post("/payments")
                    .body("card_number", input.cardNumber())
                    .body("expiry", input.expiry())
                    .body("iban", input.iban())
                    .build();
        }

        record Input(Optional<String> cardNumber, Optional<String> expiry, Optional<String> iban) {}
    }

    private static final String FORMS = "'arguments' must be those of exactly one form: card_number, expiry; or iban";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | " + FORMS,
                "{\"card_number\":\"1\"} | " + FORMS,
                "{\"card_number\":\"1\",\"expiry\":\"2\",\"iban\":\"3\"} | " + FORMS,
                "{\"iban\":3} | 'iban' must be a string, but is 3",
                "{\"iban\":\"3\",\"swift\":\"4\"} | 'swift' is not an argument of this tool"
            })
    void argumentsOfSeveralFormsOrOfNoneAreNotSent(String arguments, String said) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Failure failure = (Failure) call(client, arguments);

            assertThat(failure.code()).isEqualTo("invalid_arguments");
            assertThat(failure.message()).contains(said);
            assertThat(failure.message().contains("exactly one form")).isEqualTo(said.equals(FORMS));
            assertThat(api.received()).isEmpty();
            assertThatThrownBy(() -> RequestPreview.of(new Pay(), arguments))
                    .isInstanceOf(ArgumentsRejectedException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"card_number\":\"1\",\"expiry\":\"2\"}", "{\"iban\":\"3\"}"})
    void argumentsOfOneFormAreSent(String arguments) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            assertThat(call(client, arguments)).isInstanceOf(ToolResult.Success.class);
            assertThat(api.only().body()).isEqualTo(arguments);
            assertThat(RequestPreview.of(new Pay(), arguments).body()).isEqualTo(arguments);
        }
    }

    private static ToolResult call(ApiClient client, String arguments) throws Exception {
        Toolbox tools = Toolbox.of(ToolRegistry.of(new Pay())).calling(client);
        return tools.call(
                tools.find("pay").orElseThrow(), (ObjectNode) Json.MAPPER.readTree(arguments), CallContext.UNWATCHED);
    }
}
