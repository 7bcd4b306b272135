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
    private record Get(Optional<String> declared, Optional<Pagination> pagination) implements OperationTool<String> {
        @Override
        public ToolDescriptor descriptor() {
            ToolDescriptor.Builder tool = ToolDescriptor.named("get")
                    .description("Gets.")
                    .inputSchema(SchemaResource.of(AnswerTest.class, "update_card.input.json"))
                    .answer(AnswerRules.NONE.emptyArrayIsObject("custom_fields_values"))
                    .access(Access.READ);
            pagination.ifPresent(tool::pagination);
            declared.ifPresent(name -> tool.outputSchema(SchemaResource.of(AnswerTest.class, name)));
            return tool.build();
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

    private static final Get DECLARED = new Get(Optional.of("object.output.json"), Optional.empty());
    private static final Get FREE = new Get(Optional.empty(), Optional.empty());
    private static final Get CARD = new Get(Optional.of("card.output.json"), Optional.empty());
    private static final Get LIST = new Get(
            Optional.of("cards.output.json"),
            Optional.of(Pagination.pageNumber("page").items("/data")));

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
                "{}                    | its answer has no list at /data, which begins: {}.",
                "{\"data\":{\"a\":1}}  | its answer has no list at /data, which begins: {\"data\":{\"a\":1}}.",
                "null                  | its answer has no list at /data, which begins: null.",
                "``                    | it sent nothing where a list is expected.",
            })
    void aListThatIsNoneIsAFailure(String body, String what) throws Exception {
        Failure failure =
                (Failure) call(LIST, ScriptedApi.bytes(200, "application/json", body.getBytes(StandardCharsets.UTF_8)));

        assertThat(failure.message()).isEqualTo("The API answered 200, but " + what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"data\":[null]}               | /data/0 is null where object is documented.",
                "{\"data\":[{\"uuid\":\"1\"},\"x\"]} | /data/1 is a string where object is documented.",
                "{\"data\":[{\"name\":\"x\"}]}     | /data/0 lacks uuid, which is documented to be there.",
                "[{\"uuid\":7}]                  | /0/uuid is a number where string is documented.",
            })
    void itemsThatAreNotAsDocumentedAreAFailure(String body, String what) throws Exception {
        Failure failure =
                (Failure) call(LIST, ScriptedApi.bytes(200, "application/json", body.getBytes(StandardCharsets.UTF_8)));

        assertThat(failure.code()).isEqualTo("unexpected_answer");
        assertThat(failure.message()).isEqualTo("The API answered 200, but its answer is not as documented: " + what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                    | it is no object, but one is documented",
                "{}                                    | it lacks uuid, which is documented to be there",
                "{'uuid':'1','uuid':'2'}               | it lacks name",
                "{'uuid':'1','name':null}              | /name is null where string is documented",
            })
    void anObjectOfWhichNothingConformsIsAFailure(String body, String what) throws Exception {
        Failure failure = (Failure) call(CARD, ScriptedApi.bytes(200, "application/json", json(body)));

        assertThat(failure.message()).startsWith("The API answered 200, but its answer is not as documented: " + what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'uuid':'1','name':'n','sla':'1'}     | /sla is a string where integer or null is documented",
                "{'uuid':'1','name':'n','sla':1.5}     | /sla is a number where integer or null is documented",
                "{'uuid':'1','name':'n','price':'1'}   | /price is a string where number is documented",
                "{'uuid':'1','name':'n','open':0}      | /open is a number where boolean is documented",
                "{'uuid':'1','name':'n','tags':[[]]}   | /tags/0 is an array where string is documented",
                "{'uuid':'1','name':'n','owner':{}}    | /owner lacks uuid",
                "{'uuid':'1','name':'n','counts':{'a/b':true}} | /counts/a~1b is a boolean where integer is documented",
                "{'uuid':'1','name':'n','closed':{'a':1}} | /closed/a is a number where nothing is documented",
                "{'uuid':'1','name':'n','custom_fields_values':[1]} | /custom_fields_values",
            })
    void whatIsNotAsDocumentedIsInTheTextAlone(String body, String what) throws Exception {
        ToolResult.Success result =
                (ToolResult.Success) call(CARD, ScriptedApi.bytes(200, "application/json", json(body)));

        ToolResult.Deviation deviation = result.deviation().orElseThrow();
        assertThat(deviation.note()).startsWith("The answer is not as documented: " + what);
        assertThat(deviation.original().bytes()).isEqualTo(json(body));
        assertThat(result.content().tree()).isNotEqualTo(deviation.original().tree());
        byte[] conforming = result.content().bytes();
        assertThat(call(CARD, ScriptedApi.bytes(200, "application/json", conforming)))
                .isInstanceOfSatisfying(
                        ToolResult.Success.class,
                        again -> assertThat(again.deviation()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'uuid':'1','name':'n'}",
                "{'name':'n','more':[1,{}],'uuid':'1','sla':null,'price':1,'any':[null]}",
                "{'uuid':'1','name':'n','sla':3.0,'price':1e2,'open':true,'tags':[],'owner':null,'counts':{'a':2}}",
                "{'uuid':'1','name':'n','custom_fields_values':[],'owner':{'uuid':'2'},'closed':{}}",
            })
    void whatIsAsDocumentedPasses(String body) throws Exception {
        assertThat(call(CARD, ScriptedApi.bytes(200, "application/json", json(body))))
                .isInstanceOf(ToolResult.Success.class);
    }

    /** No member has to be there, so an answer without any conforms; it is odd all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "[{'uuid':'1'}]"})
    void whereAnObjectIsDocumentedAnythingElseIsSaidToBeNone(String body) throws Exception {
        ToolResult.Success result =
                (ToolResult.Success) call(DECLARED, ScriptedApi.bytes(200, "application/json", json(body)));

        assertThat(result.content().tree().path("result"))
                .isEqualTo(Json.ofBytes(json(body)).tree());
        assertThat(result.remarks()).singleElement().asString().contains("it is no object");
        assertThat(((ToolResult.Success) call(FREE, ScriptedApi.bytes(200, "application/json", json(body)))).remarks())
                .isEmpty();
    }

    @Test
    void nothingIsAFailureWhereMembersAreDocumented() throws Exception {
        Failure failure = (Failure) call(CARD, ScriptedApi.raw("HTTP/1.1 204 No Content\r\n\r\n"));

        assertThat(failure.message())
                .isEqualTo("The API answered 204, but it sent nothing where an object is documented.");
    }

    private static byte[] json(String quoted) {
        return quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
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
