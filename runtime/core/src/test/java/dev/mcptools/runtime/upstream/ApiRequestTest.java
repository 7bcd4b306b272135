package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Settable;
import dev.mcptools.runtime.tools.WireValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {

    private enum Status implements WireValue {
        IN_PROGRESS;

        @Override
        public String wire() {
            return "in progress";
        }
    }

    @Test
    void everyPartGoesWhereItBelongs() {
        ApiRequest request = ApiRequest.put("/pipelines/{pipeline_uuid}/cards/{id}")
                .path("pipeline_uuid", "p 1")
                .path("id", 7)
                .query("notify", true)
                .query("tag", List.of("a", "b"))
                .query("left_out", Optional.empty())
                .header("X-Trace", "t")
                .cookie("theme", "dark")
                .body("sla", 24)
                .body("owner", Settable.cleared())
                .body("name", Settable.unset())
                .body("status", Status.IN_PROGRESS)
                .build();

        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.target()).isEqualTo("/pipelines/p%201/cards/7?notify=true&tag=a&tag=b");
        assertThat(request.headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of("X-Trace", "t", "Cookie", "theme=dark"));
        assertThat(request.body().map(JsonNode::toString))
                .contains("{\"sla\":24,\"owner\":null,\"status\":\"in progress\"}");
    }

    @Test
    void numbersKeepTheirDigits() throws Exception {
        ApiRequest request = ApiRequest.post("/n")
                .query("long", 9_007_199_254_740_993L)
                .query("big", new BigInteger("12345678901234567890123"))
                .query("money", new BigDecimal("1.50"))
                .query("small", new BigDecimal("1E-7"))
                .query("thousand", new BigDecimal("1E+3"))
                .query("huge", new BigDecimal("1E+400"))
                .body("money", new BigDecimal("1.50"))
                .body("huge", new BigDecimal("1E+400"))
                .body("nested", Json.MAPPER.readTree("{\"id\":12345678901234567890,\"rate\":0.10}"))
                .build();

        assertThat(request.target())
                .isEqualTo("/n?long=9007199254740993&big=12345678901234567890123&money=1.50&small=0.0000001"
                        + "&thousand=1000&huge=1E%2B400");
        assertThat(new String(request.requestBody().orElseThrow().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"money\":1.50,\"huge\":1E+400,\"nested\":{\"id\":12345678901234567890,\"rate\":0.10}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "%2e",
                "%2E%2e",
                ".%2e",
                "%252e%252E",
                "%25252e",
                "a/b",
                "/",
                "../../admin?x",
                "a%2fb",
                "a%252Fb",
                "//evil",
                "a\\b",
                "a%5Cb",
                "a\u0000b",
                "a\nb",
                "a%0d%0ab",
                "\u0085",
                "\ud800"
            })
    void pathValuesThatCouldLeaveTheirPlaceAreRefusedByName(String value) {
        assertThatThrownBy(() -> ApiRequest.get("/cards/{id}").path("id", value).build())
                .isInstanceOf(ParameterRejectedException.class)
                .hasMessageStartingWith("'id' must ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a?b        | a%3Fb",
                "a#b        | a%23b",
                ";x=1       | %3Bx%3D1",
                "a b+c      | a%20b%2Bc",
                "100%       | 100%25",
                "50%25      | 50%2525",
                "...        | ...",
                "a:b@c      | a%3Ab%40c",
                "∕          | %E2%88%95",
                "．．        | %EF%BC%8E%EF%BC%8E",
                "😀         | %F0%9F%98%80",
                "-._~       | -._~"
            })
    void anythingElseIsOneEncodedElementOfThePath(String value, String encoded) {
        assertThat(ApiRequest.get("/cards/{id}/moves").path("id", value).build().target())
                .isEqualTo("/cards/" + encoded + "/moves");
    }

    @Test
    void allRefusedValuesAreNamedAtOnce() {
        assertThatThrownBy(() -> ApiRequest.get("/a/{x}/{y}")
                        .path("x", "..")
                        .path("y", "")
                        .header("X-H", "a\r\nEvil: 1")
                        .build())
                .hasMessageContaining("'x' must not be '.' or '..'")
                .hasMessageContaining("'y' must not be empty")
                .hasMessageContaining("'X-H' must not contain line breaks");
    }

    @Test
    void aPathParameterThatIsLeftOutIsRefused() {
        assertThatThrownBy(() ->
                        ApiRequest.get("/a/{x}").path("x", Optional.empty()).build())
                .hasMessage("'x' must be given: it is part of the path");
        assertThatThrownBy(() ->
                        ApiRequest.get("/a/{x}").path("x", Settable.cleared()).build())
                .hasMessageContaining("must not be empty");
    }

    @Test
    void arraysInPathsAreCheckedItemByItem() {
        assertThatThrownBy(() ->
                        ApiRequest.get("/a/{x}").path("x", List.of("ok", "a/b")).build())
                .hasMessageContaining("slash");
        assertThat(ApiRequest.get("/a/{x}")
                        .path("x", List.of("b", "c,d"))
                        .build()
                        .target())
                .isEqualTo("/a/b,c%2Cd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "authorization", "COOKIE", "Content-Length", "Transfer-Encoding", "Content-Type"})
    void headersOfTheClientItselfCannotBeSet(String name) {
        assertThatThrownBy(() -> ApiRequest.get("/a").header(name, "x"))
                .hasMessage("No parameter may set the header " + name + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\u0000b", "a\u007fb", "é", "a\u2028b"})
    void whatNoHeaderCanCarryIsRefused(String value) {
        assertThatThrownBy(() -> ApiRequest.get("/a").header("X-H", value).build())
                .isInstanceOf(ParameterRejectedException.class)
                .hasMessageStartingWith("'X-H' must ");
    }

    @Test
    void queriesAndCookiesEncodeControls() {
        ApiRequest request = ApiRequest.get("/a")
                .query("q", "a\r\nb\u0000&c=d#e")
                .cookie("c", "a; evil=1\r\n")
                .build();

        assertThat(request.target()).isEqualTo("/a?q=a%0D%0Ab%00%26c%3Dd%23e");
        assertThat(request.headers()).containsEntry("Cookie", "c=a%3B%20evil%3D1%0D%0A");
    }

    @Test
    void bodies() {
        assertThat(ApiRequest.post("/a").build().body()).isEmpty();
        assertThat(ApiRequest.post("/a").bodyRequired().build().body().map(JsonNode::toString))
                .contains("{}");
        assertThat(ApiRequest.post("/a").body(List.of(1, 2)).build().body().map(JsonNode::toString))
                .contains("[1,2]");
        assertThat(ApiRequest.post("/a").body(Settable.cleared()).build().body().map(JsonNode::toString))
                .contains("null");
        assertThat(ApiRequest.post("/a").body("just text").build().body().map(JsonNode::toString))
                .contains("\"just text\"");
    }

    @Test
    void extensionsMakeNewRequestsAndLeaveTheOldOneAsItWas() {
        ApiRequest request = ApiRequest.post("/a").query("x", 1).body("m", 1).build();

        assertThat(request.withQuery("x", 2)
                        .withQuery("y", List.of(1, 2), ParameterStyle.PIPE_DELIMITED)
                        .target())
                .isEqualTo("/a?x=2&y=1%7C2");
        assertThat(request.withoutQuery("x").target()).isEqualTo("/a");
        assertThat(request.withHeader("X-H", "v").headers()).containsEntry("X-H", "v");
        assertThat(request.withHeader("X-H", "v").withHeader("x-h", "w").headers())
                .isEqualTo(Map.of("x-h", "w"));
        assertThat(request.withCookie("c", "v").headers()).containsEntry("Cookie", "c=v");
        assertThat(request.withBodyMember("n", "2").body().map(JsonNode::toString))
                .contains("{\"m\":1,\"n\":\"2\"}");
        assertThat(request.withoutBodyMember("m").body().map(JsonNode::toString))
                .contains("{}");
        assertThat(request.withBody(Json.MAPPER.createArrayNode()).body().map(JsonNode::toString))
                .contains("[]");
        assertThat(request.target()).isEqualTo("/a?x=1");
        assertThat(request).isEqualTo(request.withQuery("x", 2).withQuery("x", 1));
        assertThat(request).isNotEqualTo(request.withBodyMember("m", 2));
    }

    @Test
    void theBodyOfARequestCannotBeChangedThroughWhatWasGivenToIt() {
        var given = Json.object().put("a", 1);
        ApiRequest request = ApiRequest.post("/a").body(given).build();
        given.put("a", 2);

        assertThat(request.body().map(JsonNode::toString)).contains("{\"a\":1}");
    }

    @Test
    void printingARequestShowsNoValue() {
        ApiRequest request = ApiRequest.post("/users/{id}")
                .path("id", "s3cret-path")
                .query("token", "s3cret-query")
                .header("X-Key", "s3cret-header")
                .cookie("session", "s3cret-cookie")
                .body("password", "s3cret-body")
                .build();

        assertThat(request.toString())
                .contains("POST /users/{id}", "token", "X-Key")
                .doesNotContain("s3cret");
    }

    @Test
    void aRequestThatCannotBeMeantIsABugOfTheCode() {
        assertThatThrownBy(() -> ApiRequest.get("/a/{x}").build()).hasMessage("Nothing fills {x} in /a/{x}.");
        assertThatThrownBy(() -> ApiRequest.get("/a").path("x", "1").build())
                .hasMessage("/a has no place for all of [x].");
        assertThatThrownBy(() -> ApiRequest.get("https://evil.example/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiRequest.get("/a?b=c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiRequest.method("GET /evil HTTP/1.1\r\n", "/"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiRequest.get("/a").query("q", new Object()))
                .hasMessageContaining("java.lang.Object has no form in a request");
        assertThatThrownBy(() -> ApiRequest.get("/a").query("q", "v", ParameterStyle.MATRIX))
                .hasMessage("Parameter q: OpenAPI has no style MATRIX for a query or a cookie.");
    }
}
