package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    /** A GET whose answer is declared as JSON, as a list, or not at all. */
    private record Get(boolean declared, Optional<Pagination> pagination) implements OperationTool<String> {
        @Override
        public ToolDescriptor descriptor() {
            SchemaResource schema = SchemaResource.of(AnswerTest.class, "update_card.input.json");
            ToolDescriptor.Builder tool = ToolDescriptor.named("get")
                    .description("Gets.")
                    .inputSchema(schema)
                    .access(Access.READ);
            pagination.ifPresent(tool::pagination);
            return declared ? tool.outputSchema(schema).build() : tool.build();
        }

        @Override
        public String read(ArgumentReader in) {
            return "";
        }

        @Override
        public ApiRequest request(String input) {
            return ApiRequest.get("/a").build();
        }
    }

    private static final Get DECLARED = new Get(true, Optional.empty());
    private static final Get FREE = new Get(false, Optional.empty());
    private static final Get LIST =
            new Get(true, Optional.of(Pagination.pageNumber("page").items("/data")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json           | {\"a\":1}     | {\"a\":1}",
                "application/problem+json   | {\"a\":1}     | {\"a\":1}",
                "application/json           | [1]           | {\"result\":[1]}",
                "application/json           | \"x\"         | {\"result\":\"x\"}",
                "application/json           | null          | {\"result\":null}",
                "application/json           | 1.50          | {\"result\":1.50}",
                "text/html                  | {\"a\":1}     | {\"a\":1}",
                "``                         | {\"a\":1}     | {\"a\":1}",
                "no type at all             | {\"a\":1}     | {\"a\":1}",
            })
    void jsonIsAnObjectWhateverItIsCalled(String type, String body, String content) throws Exception {
        ToolResult result = call(DECLARED, ScriptedApi.bytes(200, type, body.getBytes(StandardCharsets.UTF_8)));

        assertThat(((ToolResult.Success) result).content().tree().toString()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void jsonIsReadInAnyUnicodeEncodingWithAndWithoutAMark(String charset) throws Exception {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] body = (mark + "{\"a\":\"ü\"}").getBytes(Charset.forName(charset));
            ToolResult result = call(DECLARED, ScriptedApi.bytes(200, "application/json; charset=" + charset, body));

            assertThat(((ToolResult.Success) result).content().tree().toString())
                    .isEqualTo("{\"a\":\"ü\"}");
        }
    }

    @Test
    void utf8ThatIsCalledLatin1IsUtf8AndLatin1IsLatin1() throws Exception {
        for (Charset actual : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            ToolResult result = call(
                    DECLARED,
                    ScriptedApi.bytes(
                            200, "application/json; charset=\"iso-8859-1\"", "{\"a\":\"ü\"}".getBytes(actual)));

            assertThat(((ToolResult.Success) result).content().tree().toString())
                    .isEqualTo("{\"a\":\"ü\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {\"a\":1             | what it sent is not valid JSON",
                "application/json | {\"a\":1}{\"a\":2}   | what it sent is not valid JSON",
                "application/json | <html>               | what it sent is not valid JSON",
                "application/json | \u00ff               | what it sent is not text in any encoding that it names",
                "text/html        | <html>Log in</html>  | it sent text/html where JSON is expected, which begins: <html>Log in</html>",
                "text/plain       | fine                 | it sent text/plain where JSON is expected, which begins: fine",
                "image/png        | PNG                  | it sent image/png where JSON is expected",
            })
    void whereJsonIsDeclaredAnythingElseIsAFailure(String type, String body, String what) throws Exception {
        Failure failure =
                (Failure) call(DECLARED, ScriptedApi.bytes(200, type, body.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(failure.code()).isEqualTo("unexpected_answer");
        assertThat(failure.message()).startsWith("The API answered 200, but " + what);
    }

    @Test
    void nothingIsANote() throws Exception {
        for (Get tool : List.of(DECLARED, FREE)) {
            ToolResult result = call(tool, ScriptedApi.raw("HTTP/1.1 204 No Content\r\n\r\n"));

            assertThat(((ToolResult.Success) result).content().tree().toString())
                    .isEqualTo("{\"note\":\"The API answered 204: done. It sent nothing back.\"}");
        }
        assertThat(call(DECLARED, ScriptedApi.bytes(200, "application/json", new byte[0])))
                .isInstanceOf(ToolResult.Success.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                    | its answer has no list at /data.",
                "{\"data\":{\"a\":1}}  | its answer has no list at /data.",
                "null                  | its answer has no list at /data.",
                "``                    | it sent nothing where a list is expected.",
            })
    void aListThatIsNoneIsAFailure(String body, String what) throws Exception {
        Failure failure =
                (Failure) call(LIST, ScriptedApi.bytes(200, "application/json", body.getBytes(StandardCharsets.UTF_8)));

        assertThat(failure.message()).isEqualTo("The API answered 200, but " + what);
    }

    @Test
    void textIsTextWithoutWhatIsInvisible() throws Exception {
        assertThat(call(FREE, ScriptedApi.bytes(200, "text/csv", "a,b\r\n1,\u200b2".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ToolResult.text("a,b\n1,2"));
    }

    @Test
    void longTextIsCutWithANote() throws Exception {
        ToolResult.Blocks result = (ToolResult.Blocks) call(
                FREE, ScriptedApi.bytes(200, "text/plain", "x".repeat(150_000).getBytes(StandardCharsets.UTF_8)));

        assertThat(((ContentBlock.Text) result.blocks().getFirst()).text())
                .endsWith("x [cut after 100000 of 150000 characters]");
    }

    @Test
    void anHtmlPageIsCalledOne() throws Exception {
        ToolResult.Blocks result = (ToolResult.Blocks)
                call(FREE, ScriptedApi.bytes(200, "text/html", "<p>".getBytes(StandardCharsets.UTF_8)));

        assertThat(result.blocks())
                .containsExactly(
                        new ContentBlock.Text("The API answered with an HTML page, not with data:"),
                        new ContentBlock.Text("<p>"));
    }

    @ParameterizedTest
    @CsvSource({"image/png, Image", "audio/wav, Audio", "application/pdf, EmbeddedBlob", "'', EmbeddedBlob"})
    void filesKeepTheirBytes(String type, String block) throws Exception {
        byte[] bytes = {(byte) 0x89, 0, 1, (byte) 0xFF};
        ToolResult.Blocks result = (ToolResult.Blocks) call(FREE, ScriptedApi.bytes(200, type, bytes));
        ContentBlock only = result.blocks().getFirst();

        assertThat(only.getClass().getSimpleName()).isEqualTo(block);
        assertThat(
                        switch (only) {
                            case ContentBlock.Image image -> image.data();
                            case ContentBlock.Audio audio -> audio.data();
                            case ContentBlock.EmbeddedBlob blob -> blob.data();
                            default -> new byte[0];
                        })
                .isEqualTo(bytes);
    }

    @Test
    void aFileThatIsTooLargeIsAFailure() throws Exception {
        Failure failure =
                (Failure) call(FREE, ScriptedApi.bytes(200, "image/png", new byte[AnswerReader.MAX_FILE_BYTES + 1]));

        assertThat(failure.code()).isEqualTo("too_large");
    }

    private static ToolResult call(Get tool, ScriptedApi.Reply reply) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(reply);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox tools = Toolbox.of(ToolRegistry.of(tool)).calling(client);
            return tools.call(tool, Json.object().put("id", "1").put("sla", 1), CallContext.UNWATCHED);
        }
    }
}
