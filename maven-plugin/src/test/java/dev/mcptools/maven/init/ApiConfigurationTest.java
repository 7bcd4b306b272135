package dev.mcptools.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.ApiServer;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Security;
import dev.mcptools.generator.model.SecurityScheme;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiConfigurationTest {
    private static final Optional<URI> NOWHERE = Optional.empty();

    private static Api api(Map<String, SecurityScheme> schemes, String... servers) {
        List<ApiServer> all = List.of(servers).stream()
                .map(url -> new ApiServer(url, Map.of(), ""))
                .toList();
        return new Api("api", "API", "1", all, Map.of(), schemes, Security.NONE, List.of(), List.of());
    }

    @Test
    void theFirstServerOfTheDocumentNeedsNoConfiguration() {
        ApiConfiguration configuration = ApiConfiguration.of(
                api(Map.of(), "https://a.example.com/v1", "https://b.example.com"),
                Optional.of(URI.create("https://docs.example.com/openapi.json")));
        assertThat(configuration.url()).contains("https://a.example.com/v1");
        assertThat(configuration.yaml())
                .isEqualTo("# api:\n#   url: ...    # where the API is, if not at https://a.example.com/v1");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1,https://example.com/docs/openapi.json,https://example.com/v1",
        "../v1/,https://example.com/docs/openapi.json,https://example.com/v1",
        "/,https://example.com:8443/openapi.json,https://example.com:8443",
        "//other.example.com/x,http://example.com/openapi.json,http://other.example.com/x",
    })
    void aRelativeServerIsRelativeToWhereTheDocumentWas(String server, URI document, String expected) {
        ApiConfiguration configuration = ApiConfiguration.of(api(Map.of(), server), Optional.of(document));
        assertThat(configuration.yaml()).isEqualTo("api:\n  url: \"" + expected + "\"");
    }

    @Test
    void withoutServersTheApiIsWhereTheDocumentWas() {
        assertThat(ApiConfiguration.of(api(Map.of()), Optional.of(URI.create("https://example.com/a/b.json")))
                        .url())
                .contains("https://example.com");
    }

    @Test
    void whatNobodySaysHasToBeSet() {
        for (Api api : List.of(api(Map.of()), api(Map.of(), "/v1"), api(Map.of(), "https://{tenant}.example.com"))) {
            ApiConfiguration configuration = ApiConfiguration.of(api, NOWHERE);
            assertThat(configuration.url()).isEmpty();
            assertThat(configuration.yaml()).startsWith("# api:\n#   url: ...    # where the API is; has to be set");
            assertThat(configuration.markdown()).contains("| `api.url` | `API_URL` | where the API is; has to be set");
        }
    }

    @Test
    void eachSchemeHasItsKeys() {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        schemes.put("key", new SecurityScheme.ApiKey(Place.Location.QUERY, "k|<b>"));
        schemes.put("login", new SecurityScheme.Basic());
        schemes.put("oauth", new SecurityScheme.OAuth2(Optional.of("https://t"), Optional.empty(), List.of()));
        schemes.put("tls", new SecurityScheme.NotServed("mutual TLS"));
        ApiConfiguration configuration = ApiConfiguration.of(api(schemes, "https://a.example.com"), NOWHERE);
        assertThat(configuration.yaml().lines().skip(2))
                .containsExactly(
                        "#   credentials:",
                        "#     key:",
                        "#       api-key: ...    # sent as the query k|<b>",
                        "#     login:",
                        "#       username: ...    # of your account",
                        "#       password: ...    # may be empty",
                        "#     oauth:",
                        "#       token: ...    # an access token, if you have one",
                        "#       client-id: ...    # or a client that gets tokens for itself",
                        "#       client-secret: ...    # with its secret",
                        "#       refresh-token: ...    # or a token that gets new ones");
        assertThat(configuration.markdown())
                .contains(
                        "| `api.credentials.key.api-key` | `API_CREDENTIALS_KEY_API_KEY` | sent as the query k\\|\\<b\\> |");
    }
}
