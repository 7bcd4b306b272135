package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator is told of settings, before anything is called. */
class ApiSettingsTest {
    private static final ApiDescription API = ApiDescription.of("pets")
            .title("Pets")
            .server(Server.of("https://{region}.example.com/v1").variable("region", "eu", "us"))
            .server("files", Server.of("https://files.example.com"))
            .scheme("key", SecurityScheme.keyInHeader("X-Api-Key"))
            .scheme("session", SecurityScheme.keyInCookie("SID"))
            .scheme("basic", SecurityScheme.basic())
            .scheme("bearer", SecurityScheme.bearer())
            .scheme("oauth", SecurityScheme.oauth2().clientCredentials("https://login.example.com/token"))
            .scheme("user", SecurityScheme.oauth2())
            .scheme("digest", SecurityScheme.notServed("HTTP digest"))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "urll                            | https://x.test    | api.urll is unknown; known are url, server-variables, servers, deadline, read-timeout, max-answer-size, credentials.",
                "credentials.kee.api-key         | secret-1          | api.credentials.kee is unknown; known are key, session, basic, bearer, oauth, user, digest.",
                "credentials.key.apikey          | secret-1          | api.credentials.key.apikey is unknown; known are api-key.",
                "credentials.bearer.password     | secret-1          | api.credentials.bearer.password is unknown; known are token.",
                "credentials.digest.username     | secret-1          | api.credentials.digest.username is unknown.",
                "credentials.basic.username      | me                | Set api.credentials.basic.password (API_CREDENTIALS_BASIC_PASSWORD in the environment): a user name alone is not enough. It may be empty.",
                "credentials.basic.password      | secret-1          | Set api.credentials.basic.username (API_CREDENTIALS_BASIC_USERNAME in the environment): a password alone is not enough.",
                "credentials.bearer.token        | secret-1 secret-1 | api.credentials.bearer.token cannot be used. A bearer token has only visible ASCII characters and no spaces; the one given is empty or has others.",
                "credentials.session.api-key     | secret-1;x        | api.credentials.session.api-key cannot be used. A cookie's value has visible ASCII characters and no quotes, commas, semicolons or backslashes.",
                "credentials.oauth.client-id     | me                | Set api.credentials.oauth.client-secret (API_CREDENTIALS_OAUTH_CLIENT_SECRET in the environment): a client that gets a token has an id and a secret.",
                "credentials.oauth.client-secret | secret-1          | Set api.credentials.oauth.client-id (API_CREDENTIALS_OAUTH_CLIENT_ID in the environment): a client that gets a token has an id and a secret.",
                "credentials.user.refresh-token  | secret-1          | Set api.credentials.user.token-url (API_CREDENTIALS_USER_TOKEN_URL in the environment): the document does not say where tokens are given to clients.",
                "server-variables.region         | asia              | api.server-variables.region must be one of eu, us, unlike asia.",
                "server-variables.place          | eu                | api.server-variables.place is unknown; known are region.",
                "servers.file.url                | https://x.test    | api.servers.file is unknown; known are files.",
                "servers.files.url               | ws://x.test       | api.servers.files.url cannot be used. The base URI of an API begins with http:// or https:// and a host, unlike: ws://x.test",
                "deadline                        | soon              | api.deadline cannot be used. It is a duration such as PT30S.",
                "max-answer-size                 | 3 GiB             | api.max-answer-size cannot be used. It is a number of bytes such as 16 MiB, between 1 and 2 GiB.",
            })
    void whatCannotBeUsedIsSaidWithItsKeyAndWithoutItsSecret(String key, String value, String message) {
        assertThatThrownBy(() -> ApiSettings.of(API, Configured.api(key, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(message);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> ApiSettings.of(
                        API,
                        Configured.api(
                                "deadline",
                                "soon",
                                "credentials.bearer.tokn",
                                "x",
                                "credentials.oauth.client-id",
                                "x")))
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        e -> assertThat(e.problems()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:hunter22@x.test", "ftp://me:hunter22@x.test", "https://me:hunter22@x.test/ a"})
    void aPasswordInAnAddressIsNotRepeated(String url) {
        assertThatThrownBy(() -> ApiSettings.of(API, Configured.api("url", url)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith("api.url cannot be used.")
                .hasMessageNotContaining("hunter22");
    }

    @Test
    void theDocumentsServerIsUsedUnlessAnotherOneIsConfigured() {
        assertThat(ApiSettings.of(API, Configured.api()).url()).hasToString("https://eu.example.com/v1");
        assertThat(ApiSettings.of(API, Configured.api("server-variables.region", "us"))
                        .url())
                .hasToString("https://us.example.com/v1");
        assertThat(ApiSettings.of(API, Configured.api("url", "http://localhost:1/x"))
                        .url())
                .hasToString("http://localhost:1/x");
    }

    @Test
    void whereTheDocumentDoesNotSayWhereTheApiIsTheUrlIsAskedFor() {
        assertThatThrownBy(() ->
                        ApiSettings.of(ApiDescription.of("pets").title("Pets").build(), Configured.api()))
                .hasMessage("Set api.url (API_URL in the environment): the document of Pets does not say where the API"
                        + " is.");
        ApiDescription relative =
                ApiDescription.of("pets").title("Pets").server(Server.of("/v1")).build();
        assertThatThrownBy(() -> ApiSettings.of(relative, Configured.api()))
                .hasMessage("Set api.url (API_URL in the environment): the document of Pets only says that the API is"
                        + " at /v1, relative to where the document is served.");
        ApiDescription open =
                ApiDescription.of("pets").server(Server.of("https://{host}/v1")).build();
        assertThatThrownBy(() -> ApiSettings.of(open, Configured.api()))
                .hasMessage(
                        "Set api.server-variables.host (API_SERVER_VARIABLES_HOST in the environment): the API is at"
                                + " https://{host}/v1 and it has no default.");
        assertThat(ApiSettings.of(open, Configured.api("server-variables.host", "x.test"))
                        .url())
                .hasToString("https://x.test/v1");
    }

    @Test
    void blankValuesAreNone() {
        ApiSettings settings = ApiSettings.of(
                API, Configured.api("credentials.bearer.token", "", "credentials.key.api-key", " ", "url", ""));

        assertThat(settings.notes())
                .contains("There are no credentials for bearer: set api.credentials.bearer.token"
                        + " (API_CREDENTIALS_BEARER_TOKEN in the environment).")
                .hasSize(7);
    }

    @Test
    void keysThatOthersReadAreNotUnknown() {
        assertThat(ApiSettings.of(API, Configured.api("domain", "x"), "domain").notes())
                .hasSize(7);
        assertThat(List.of(ApiSettings.of(API, Configured.api()).toString()))
                .containsExactly("pets at" + " https://eu.example.com/v1");
    }
}
