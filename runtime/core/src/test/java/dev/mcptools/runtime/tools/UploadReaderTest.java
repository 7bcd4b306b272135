package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"content\": \"aGk=\"}                        | hi",
                "{\"content\": \"aGk\"}                         | hi",
                "{\"content\": \"aG\\nk=\\n\"}                  | hi",
                "{\"content\": \"\"}                            | ``",
                "{\"content\": \"Pz8_\"}                        | ???",
                "{\"text\": \"hi\"}                             | hi",
                "{\"text\": \"\"}                               | ``",
                "{\"text\": \"é\"}                              | é",
                "{\"uri\": \"data:text/plain;base64,aGk=\"}     | hi",
                "{\"uri\": \"data:,a%20b\"}                     | a b",
                "{\"uri\": \"DATA:text/csv;charset=utf-8,a,b\"} | a,b"
            })
    void filesAreGivenInThreeWays(String argument, String content) throws Exception {
        assertThat(new String(file(argument).content(), StandardCharsets.UTF_8)).isEqualTo(content);
    }

    @Test
    void nameAndTypeAreTheCallersOrThoseOfTheUri() throws Exception {
        Upload file = file("{\"text\": \"x\", \"filename\": \"a.csv\", \"content_type\": \"text/csv\"}");
        assertThat(file.filename()).contains("a.csv");
        assertThat(file.contentType()).contains("text/csv");
        assertThat(file("{\"uri\": \"data:image/png;base64,\"}").contentType()).contains("image/png");
        assertThat(file("{\"uri\": \"data:image/png;base64,\", \"content_type\": \"image/gif\"}")
                        .contentType())
                .contains("image/gif");
        assertThat(file("{\"uri\": \"data:;charset=utf-8,x\"}").contentType()).contains("text/plain;charset=utf-8");
        assertThat(file("{\"text\": \"x\"}").contentType()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                             | must be an object with one of content (Base64), text"
                        + " and uri",
                "\"aGk=\"                                       | must be an object with one of content (Base64), text"
                        + " and uri",
                "{\"content\": \"aGk=\", \"text\": \"hi\"}      | must be an object with one of content (Base64), text"
                        + " and uri",
                "{\"content\": 7}                               | must have a string as its content",
                "{\"content\": \"a b!\"}                        | has a content that is not Base64",
                "{\"content\": \"a\"}                           | has a content that is not Base64",
                "{\"text\": \"\\ud800\"}                        | has a text that is not valid Unicode",
                "{\"uri\": \"file:///etc/passwd\"}              | has a uri that this server does not read",
                "{\"uri\": \"https://example.com/a.png\"}       | has a uri that this server does not read",
                "{\"uri\": \"a b\"}                             | has a uri that is none",
                "{\"uri\": \"data:image/png\"}                  | has a data: URI that cannot be read",
                "{\"uri\": \"data:;base64,!\"}                  | has a data: URI that cannot be read",
                "{\"uri\": \"data:a\\r\\nb/c,x\"}               | has a data: URI that cannot be read",
                "{\"uri\": \"data:,%4\"}                        | has a data: URI that cannot be read",
                "{\"text\": \"x\", \"content_type\": \"png\"}   | has a content_type that is no media type",
                "{\"text\": \"x\", \"content_type\": \"a/b\\r\\nX: 1\"} | has a content_type that is no media type"
            })
    void whatIsWrongWithAFileIsSaid(String argument, String problem) {
        assertThatThrownBy(() -> file(argument))
                .isInstanceOf(ArgumentsRejectedException.class)
                .hasMessageStartingWith("'file' " + problem);
    }

    @Test
    void filesBeyondTheLimitAreRefusedHoweverTheyAreGiven() throws Exception {
        Uploads three = Uploads.DEFAULT.upTo(3);
        assertThat(file("{\"content\": \"YWJj\"}", three).size()).isEqualTo(3);
        for (String argument :
                List.of("{\"content\": \"YWJjZA==\"}", "{\"text\": \"abcd\"}", "{\"uri\": \"data:,abcd\"}")) {
            assertThatThrownBy(() -> file(argument, three))
                    .hasMessage("'file' has 4 bytes; this server takes files of 3 at most.");
        }
        assertThatThrownBy(() -> file("{\"content\": \"" + "A".repeat(40_000) + "\"}", three))
                .hasMessage("'file' has 30000 bytes; this server takes files of 3 at most.");
    }

    @Test
    void aServerMayOfferFilesOfItsOwn() throws Exception {
        Uploads offering = Uploads.DEFAULT.from(uri -> uri.toString().equals("report://1")
                ? Optional.of(Upload.of(new byte[] {1}).named("report.pdf").typed("application/pdf"))
                : Optional.empty());

        assertThat(file("{\"uri\": \"report://1\"}", offering).filename()).contains("report.pdf");
        assertThatThrownBy(() -> file("{\"uri\": \"report://2\"}", offering))
                .hasMessageContaining("that this server does not read; give the file itself");
    }

    @Test
    void everyFileThatCannotBeReadIsNamed() throws Exception {
        ArgumentReader in = new ArgumentReader((ObjectNode) Json.MAPPER.readTree(
                "{\"a\": {\"content\": \"!\"}, \"b\": [{\"text\": \"x\"}, {\"uri\": \"x:y\"}], \"c\": 1}"));
        in.required("a", ArgumentType.FILE);
        in.optional("b", ArgumentType.listOf(ArgumentType.FILE));
        in.optional("c", ArgumentType.STRING);
        in.required("d", ArgumentType.FILE);

        assertThatThrownBy(() -> in.orReject(""))
                .hasMessageContaining("'a' has a content that is not Base64")
                .hasMessageContaining("'b' has a uri that this server does not read")
                .hasMessageContaining("'c' must be a string")
                .hasMessageContaining("'d' is required");
    }

    private static Upload file(String argument) throws Exception {
        return file(argument, Uploads.DEFAULT);
    }

    private static Upload file(String argument, Uploads uploads) throws Exception {
        ObjectNode arguments = Json.object();
        arguments.set("file", Json.MAPPER.readTree(argument));
        ArgumentReader in = new ArgumentReader(arguments, uploads);
        return in.orReject(in.required("file", ArgumentType.FILE));
    }
}
