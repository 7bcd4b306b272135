package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Settable;
import dev.mcptools.runtime.upstream.Multipart.Read;
import dev.mcptools.runtime.upstream.ScriptedApi.Received;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as an API on the other end of a connection gets them. */
class BodiesTest {
    private static final Upload PNG =
            Upload.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, (byte) 0xFF});

    @Test
    void formsHaveAFieldForEachValue() throws Exception {
        Received received = sent(ApiRequest.post("/a")
                .form("name", "Zoë & Co = 50%")
                .form("age", new BigDecimal("1.50"))
                .form("ok", true)
                .form("none", Optional.empty())
                .form("cleared", Settable.cleared())
                .form("tags", List.of("a b", "c,d"))
                .form("empty", List.of())
                .form("address", json("{\"city\": \"New York\", \"zip\": 12345678901234567890}"))
                .form("people", json("[{\"n\": 1}, {\"n\": 2}]"))
                .form("a[b] +&=é", "x"));

        assertThat(received.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
        assertThat(received.body())
                .isEqualTo("name=Zo%C3%AB+%26+Co+%3D+50%25&age=1.50&ok=true&cleared=&tags=a+b&tags=c%2Cd"
                        + "&address=%7B%22city%22%3A%22New+York%22%2C%22zip%22%3A12345678901234567890%7D"
                        + "&people=%7B%22n%22%3A1%7D&people=%7B%22n%22%3A2%7D"
                        + "&a%5Bb%5D%20%2B%26%3D%C3%A9=x".replace("%20", "+"));
    }

    @Test
    void fieldsAreWrittenInTheirStyles() throws Exception {
        JsonNode object = json("{\"a\": 1, \"b\": \"x y\"}");
        Received received = sent(ApiRequest.post("/a")
                .form("form", object, ParameterStyle.FORM)
                .form("flat", object, ParameterStyle.FORM.exploded(false))
                .form("deep", object, ParameterStyle.DEEP_OBJECT)
                .form("space", List.of("a", "b"), ParameterStyle.SPACE_DELIMITED)
                .form("pipe", List.of("a", "b"), ParameterStyle.PIPE_DELIMITED)
                .form("url", "https://a/b?c=d&e#f+g", ParameterStyle.FORM.reservedAllowed())
                .form("json", json("[\"a\", {\"b\": 1}, [2]]"), ParameterStyle.JSON)
                .form("quoted", "a", ParameterStyle.JSON));

        assertThat(received.body())
                .isEqualTo("a=1&b=x+y&flat=a,1,b,x+y&deep%5Ba%5D=1&deep%5Bb%5D=x+y&space=a+b&pipe=a%7Cb"
                        + "&url=https://a/b?c=d%26e%23f%2Bg&json=%22a%22&json=%7B%22b%22%3A1%7D&json=%5B2%5D"
                        + "&quoted=%22a%22");
    }

    @Test
    void partsAreWhatTheirValuesAre() throws Exception {
        List<Read> parts = parts(ApiRequest.post("/a")
                .part("title", "Zoë")
                .part("year", 2024)
                .part("left", Optional.empty())
                .part("tags", List.of("a", "b"))
                .part("place", json("{\"lat\": 1.50}"))
                .part("people", json("[{\"n\": 1}, {\"n\": 2}]"))
                .part("meta", json("{\"x\": 1}"), ContentStyle.of("application/vnd.meta+json"))
                .part("id", "7", ContentStyle.of("application/json"))
                .part("csv", "a;b", ContentStyle.of("text/csv").header("X-Kind", "rows"))
                .part("photo", PNG.named("a.png"), ContentStyle.of("image/png", "image/jpeg"))
                .part("scan", PNG, ContentStyle.of("image/png").base64())
                .part(
                        "files",
                        List.of(Upload.of(bytes("1")), Upload.of(new byte[0]).named("empty.txt"))));

        assertThat(parts)
                .extracting(Read::name, Read::filename, Read::type, Read::utf8)
                .containsExactly(
                        tuple("title", "", "text/plain; charset=utf-8", "Zoë"),
                        tuple("year", "", "text/plain", "2024"),
                        tuple("tags", "", "text/plain", "a"),
                        tuple("tags", "", "text/plain", "b"),
                        tuple("place", "", "application/json", "{\"lat\":1.50}"),
                        tuple("people", "", "application/json", "{\"n\":1}"),
                        tuple("people", "", "application/json", "{\"n\":2}"),
                        tuple("meta", "", "application/vnd.meta+json", "{\"x\":1}"),
                        tuple("id", "", "application/json", "\"7\""),
                        tuple("csv", "", "text/csv", "a;b"),
                        tuple("photo", "a.png", "image/png", new String(PNG.content(), StandardCharsets.UTF_8)),
                        tuple("scan", "scan", "image/png", "iVBORw0KGgoA/w=="),
                        tuple("files", "files", "application/octet-stream", "1"),
                        tuple("files", "empty.txt", "application/octet-stream", ""));
        assertThat(parts.get(9).headers()).containsEntry("x-kind", "rows");
        assertThat(parts.get(10).content()).isEqualTo(new String(PNG.content(), StandardCharsets.ISO_8859_1));
        assertThat(parts.get(11).headers()).containsEntry("content-transfer-encoding", "base64");
        assertThat(parts.get(10).headers()).doesNotContainKey("content-transfer-encoding");
    }

    @Test
    void stylesMakePartsOfTheirOwnInWhichNothingIsEncoded() throws Exception {
        List<Read> parts = parts(ApiRequest.post("/a")
                .part("filter", json("{\"a b\": \"c d\", \"e\": {\"f=g\": \"100%+\"}}"), ParameterStyle.DEEP_OBJECT)
                .part("pipe", List.of("a", "b"), ParameterStyle.PIPE_DELIMITED));

        assertThat(parts)
                .extracting(Read::name, Read::utf8)
                .containsExactly(
                        Tuple.tuple("filter[a b]", "c d"),
                        Tuple.tuple("filter[e][f=g]", "100%+"),
                        Tuple.tuple("pipe", "a|b"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a.png, a.png",
                "a\"b.png, a%22b.png",
                "`a\r\nX-Evil: 1\r\n\r\nbody`, `a%0D%0AX-Evil: 1%0D%0A%0D%0Abody`",
                "`a\u0000\u007fb`, `a%00%7Fb`",
                "../../etc/passwd, passwd",
                "C:\\temp\\a.png, a.png",
                "日本語 ✓.png, 日本語 ✓.png",
                "`a; filename=\"b`, `a; filename=%22b`"
            })
    void fileNamesCannotLeaveTheirQuotes(String given, String sent) throws Exception {
        List<Read> parts = parts(ApiRequest.post("/a").part("f", PNG.named(given)));

        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().filename()).contains(sent);
    }

    @Test
    void namesOfPartsCannotLeaveTheirQuotesEither() throws Exception {
        assertThat(parts(ApiRequest.post("/a").part("a\"; x=\"\r\nb\\", "v"))
                        .getFirst()
                        .name())
                .isEqualTo("a%22; x=%22%0D%0Ab%5C");
    }

    @Test
    void noPartHoldsTheBoundary() throws Exception {
        String boundary = boundaryOf(ApiRequest.post("/a").part("f", "x").build());
        ApiRequest hostile = ApiRequest.post("/a")
                .part("f", "x\r\n--" + boundary + "--\r\n")
                .part("g", Upload.of(bytes("--" + boundary)))
                .build();
        // What is sent decides on the boundary, so that what holds one boundary gets another one.
        String other = boundaryOf(hostile);

        assertThat(other).isNotEqualTo(boundary);
        assertThat(parts(hostile))
                .extracting(Read::utf8)
                .containsExactly("x\r\n--" + boundary + "--\r\n", "--" + boundary);
        assertThat(parts(ApiRequest.post("/a").part("f", "--\r\n\r\n----\r\n").part("g", "\r\n")))
                .extracting(Read::utf8)
                .containsExactly("--\r\n\r\n----\r\n", "\r\n");
    }

    @Property(tries = 300)
    void whateverIsSentInPartsArrives(@ForAll @Size(max = 5) List<byte[]> contents, @ForAll String name) {
        ApiRequestBuilder builder = ApiRequest.post("/a");
        builder.part("files", contents.stream().map(Upload::of).toList());
        if (StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            builder.part("text", name);
        }
        ApiRequest request = builder.build();
        List<Read> parts = Multipart.parts(
                request.contentType().orElseThrow(), request.bodyBytes().orElseThrow());

        assertThat(parts.stream().filter(part -> part.name().equals("files")))
                .extracting(part -> part.content().getBytes(StandardCharsets.ISO_8859_1))
                .containsExactlyElementsOf(contents);
        assertThat(parts.stream().filter(part -> part.name().equals("text")))
                .allMatch(part -> part.utf8().equals(name));
    }

    @Test
    void whatIsRequiredIsSentEvenIfNothingIsInIt() throws Exception {
        Received form = sent(ApiRequest.post("/a")
                .form("a", Optional.empty())
                .mediaType("application/x-www-form-urlencoded")
                .bodyRequired());
        assertThat(form.headers())
                .containsEntry("content-type", "application/x-www-form-urlencoded")
                .containsEntry("content-length", "0");
        assertThat(parts(ApiRequest.post("/a").mediaType("multipart/form-data").bodyRequired()))
                .isEmpty();
        assertThat(parts(ApiRequest.post("/a").part("files", List.of()))).isEmpty();
        assertThat(sent(ApiRequest.post("/a").part("a", Optional.empty()).mediaType("multipart/form-data"))
                        .headers())
                .doesNotContainKey("content-type");
    }

    @Test
    void otherMultipartTypesAreSentAsSuch() throws Exception {
        Received received = sent(ApiRequest.post("/a").part("a", "1").mediaType("multipart/mixed"));

        assertThat(received.headers().getOrDefault("content-type", "")).startsWith("multipart/mixed; boundary=");
        assertThat(Multipart.parts(received.headers().getOrDefault("content-type", ""), received.bytes()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain                       | abc  | text/plain                       | 616263",
                "text/plain                       | é    | text/plain; charset=utf-8        | c3a9",
                "text/plain; charset=ISO-8859-1   | é    | text/plain; charset=ISO-8859-1   | e9",
                "application/xml                  | é    | application/xml                  | c3a9",
                "text/plain                       | ''   | text/plain                       | ''"
            })
    void textIsWrittenInTheEncodingThatIsSaid(String type, String text, String sentType, String hex) throws Exception {
        Received received = sent(ApiRequest.post("/a").text(text, type));

        assertThat(received.headers()).containsEntry("content-type", sentType);
        assertThat(HexFormat.of().formatHex(received.bytes())).isEqualTo(hex);
    }

    @Test
    void textThatItsEncodingLacksIsRefused() {
        assertThatThrownBy(() -> ApiRequest.post("/a")
                        .text("日", "text/plain; charset=us-ascii")
                        .build())
                .isInstanceOf(ParameterRejectedException.class)
                .hasMessageStartingWith("'body' must be");
        assertThatThrownBy(() -> ApiRequest.post("/a").form("f", "\ud800").build())
                .isInstanceOf(ParameterRejectedException.class)
                .hasMessageStartingWith("'f' must be");
        assertThatThrownBy(() -> ApiRequest.post("/a").part("p", "\ud800").build())
                .isInstanceOf(ParameterRejectedException.class)
                .hasMessageStartingWith("'p' must be");
        assertThatThrownBy(() ->
                        ApiRequest.post("/a").part("p", PNG.named("\ud800")).build())
                .isInstanceOf(ParameterRejectedException.class)
                .hasMessageStartingWith("'p' must be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // accepted            | said       | name  | sent
                "application/pdf       |            |       | application/pdf",
                "application/octet-stream | image/png |    | application/octet-stream",
                "image/png,image/jpeg  | image/jpeg |       | image/jpeg",
                "image/png,image/jpeg  |            | a.jpg | image/jpeg",
                "image/png,image/jpeg  |            |       | image/png",
                "image/*               |            | a.gif | image/gif",
                "image/*               | image/webp | a.gif | image/webp",
                "*/*                   | text/csv   |       | text/csv",
                "*/*                   |            |       | image/png",
                "text/csv; header=present | text/csv |      | text/csv"
            })
    void aFileIsSentAsWhatItIsWhereThatIsAllowed(String accepted, String said, String name, String sent)
            throws Exception {
        Upload file = said == null ? PNG : PNG.typed(said);
        Received received = sent(ApiRequest.put("/a")
                .file(name == null ? file : file.named(name), ContentStyle.of(accepted.split(","))));

        assertThat(received.headers()).containsEntry("content-type", sent);
        assertThat(received.bytes()).isEqualTo(PNG.content());
    }

    @Test
    void aFileThatTheApiDoesNotTakeIsRefused() {
        Upload text = Upload.of(bytes("text"));
        assertThatThrownBy(() -> ApiRequest.put("/a")
                        .file(text.typed("text/plain"), ContentStyle.of("image/png"))
                        .build())
                .hasMessage("'body' is text/plain, but the API takes image/png");
        assertThatThrownBy(() -> ApiRequest.put("/a")
                        .part("f", text, ContentStyle.of("image/*", "video/*"))
                        .build())
                .hasMessage("'f' does not say what it is: give its content_type, one of image/*, video/*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "image/*", "image/png\r\nX: 1", "image/png; a=\"\u00e9\"", "image/png;", ""})
    void whatIsNoMediaTypeNeverReachesAHeader(String type) {
        assertThatThrownBy(() -> PNG.typed(type)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsAskedForIsWhatTheDocumentOffersAndJsonForErrors() throws Exception {
        assertThat(sent(ApiRequest.get("/a")).headers()).containsEntry("accept", "application/json, */*;q=0.1");
        assertThat(sent(ApiRequest.get("/a").accept("image/png", "image/jpeg")).headers())
                .containsEntry("accept", "image/png, image/jpeg;q=0.8, application/json;q=0.2, */*;q=0.1");
        assertThat(sent(ApiRequest.get("/a").accept("application/vnd.api+json")).headers())
                .containsEntry("accept", "application/vnd.api+json, */*;q=0.1");
    }

    @Test
    void aQueryCanBeJsonAsAWhole() throws Exception {
        assertThat(sent(ApiRequest.get("/a")
                                .query("filter", json("{\"a\": [1, \"b c\"]}"), ParameterStyle.QUERY_STRING))
                        .target())
                .isEqualTo("/a?%7B%22a%22%3A%5B1%2C%22b%20c%22%5D%7D");
    }

    @Test
    void extensionsChangeWhateverBodyThereIs() throws Exception {
        ApiRequest form = ApiRequest.post("/a")
                .form("o", json("{\"a\": 1}"), ParameterStyle.DEEP_OBJECT)
                .form("x", "1")
                .build();
        assertThat(text(form.withBodyMember("o", json("{\"b\": 2}")).withBodyMember("y", List.of(1, 2))))
                .isEqualTo("o%5Bb%5D=2&x=1&y=1&y=2");
        assertThat(text(form.withoutBodyMember("o"))).isEqualTo("x=1");
        assertThat(text(form)).isEqualTo("o%5Ba%5D=1&x=1");

        ApiRequest parts = ApiRequest.post("/a")
                .part("f", PNG, ContentStyle.of("image/png").base64())
                .part("t", "1")
                .mediaType("multipart/mixed")
                .build();
        List<Read> changed =
                parts(parts.withBodyMember("f", Upload.of(bytes("x"))).withoutBodyMember("t"));
        assertThat(changed).extracting(Read::name, Read::utf8).containsExactly(Tuple.tuple("f", "eA=="));
        assertThat(parts.withHeader("X-A", "1").contentType()).isEqualTo(parts.contentType());
        assertThat(parts.body()).isEmpty();

        ApiRequest text = ApiRequest.post("/a").text("x", "text/plain").build();
        assertThat(text(text.withBody(bytes("y"), "text/csv"))).isEqualTo("y");
        assertThatThrownBy(() -> text.withBodyMember("a", 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> text.withBody(bytes("y"), "a\r\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalBodiesMakeEqualRequestsAndNoneIsPrinted() {
        ApiRequest parts = ApiRequest.post("/a")
                .part("f", PNG.named("s3cret.png"))
                .part("t", "s3cret")
                .build();
        assertThat(parts)
                .isEqualTo(ApiRequest.post("/a")
                        .part("f", PNG.named("s3cret.png"))
                        .part("t", "s3cret")
                        .build());
        assertThat(parts).isNotEqualTo(parts.withBodyMember("t", "other"));
        ApiRequest form = ApiRequest.post("/a").form("t", "s3cret").build();
        assertThat(form)
                .isEqualTo(ApiRequest.post("/a").form("t", "s3cret").build())
                .isNotEqualTo(parts);
        ApiRequest text = ApiRequest.post("/a").text("s3cret", "text/plain").build();

        assertThat(parts + " " + form + " " + text).doesNotContain("s3cret");
        assertThat(PNG.named("s3cret.png").typed("image/png").toString()).doesNotContain("s3cret", "png");
    }

    private static Tuple tuple(String name, String filename, String type, String content) {
        return Tuple.tuple(name, filename.isEmpty() ? Optional.empty() : Optional.of(filename), type, content);
    }

    private static String text(ApiRequest request) {
        return new String(request.bodyBytes().orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String boundaryOf(ApiRequest request) {
        String type = request.contentType().orElseThrow();
        return type.substring(type.indexOf('=') + 1);
    }

    private static List<Read> parts(ApiRequestBuilder builder) throws Exception {
        return parts(builder.build());
    }

    private static List<Read> parts(ApiRequest request) throws Exception {
        Received received = sent(request);
        return Multipart.parts(received.headers().getOrDefault("content-type", ""), received.bytes());
    }

    private static Received sent(ApiRequestBuilder builder) throws Exception {
        return sent(builder.build());
    }

    private static Received sent(ApiRequest request) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            assertThat(client.send(request, Caller.PATIENT).status()).isEqualTo(200);
            return api.only();
        }
    }

    private static JsonNode json(String text) throws Exception {
        return Json.MAPPER.readTree(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
