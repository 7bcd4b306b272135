package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.helidon.http.HeaderNames;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Secrets are planted everywhere, and looked for in everything that comes out, with every logger at its finest. */
@Timeout(60)
class CanariesTest {
    private static final List<String> SECRETS = List.of(
            "canary-header-1",
            "canary/query+2",
            "canary-cookie-3",
            "canary-password-4",
            "canary-bearer-5",
            "canary-client-6",
            "canary-access-7");

    private static final String[] SETTINGS = {
        "credentials.header.api-key", SECRETS.get(0),
        "credentials.query.api-key", SECRETS.get(1),
        "credentials.cookie.api-key", SECRETS.get(2),
        "credentials.basic.username", "me",
        "credentials.basic.password", SECRETS.get(3),
        "credentials.bearer.token", SECRETS.get(4),
        "credentials.oauth.client-id", "me",
        "credentials.oauth.client-secret", SECRETS.get(5),
    };

    private static final List<ApiRequest> REQUESTS = List.of(
            request(Security.of("header").and("query").and("cookie")),
            request(Security.of("basic")),
            request(Security.of("bearer")),
            request(Security.of("oauth")));

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private static ApiRequest request(Security security) {
        return ApiRequest.get("/a").query("q", "x").security(security).build();
    }

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        Logger.getLogger("test").finest("listening");
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(handler);
        root.setLevel(before);
    }

    private static ApiSettings settings(ScriptedApi api) {
        ApiDescription description = ApiDescription.of("pets")
                .server(Server.of(api.uri().toString()))
                .scheme("header", SecurityScheme.keyInHeader("X-Api-Key"))
                .scheme("query", SecurityScheme.keyInQuery("key"))
                .scheme("cookie", SecurityScheme.keyInCookie("SID"))
                .scheme("basic", SecurityScheme.basic())
                .scheme("bearer", SecurityScheme.bearer())
                .scheme("oauth", SecurityScheme.oauth2().clientCredentials("/token"))
                .build();
        return ApiSettings.of(description, Configured.api(SETTINGS));
    }

    /** An API that quotes the whole request, as debugging proxies do. */
    private static ScriptedApi.Reply echo(int status) {
        return (request, connection) -> {
            if (request.target().startsWith("/token")) {
                ScriptedApi.json(200, "{\"access_token\":\"" + SECRETS.get(6) + "\"}")
                        .to(request, connection);
                return;
            }
            String quoted = (request.line() + " " + request.headers()).replace("\"", "'");
            ScriptedApi.json(
                            status,
                            "{\"message\":\"" + quoted + " " + quoted.replace("/", "\\/") + "\"}",
                            "X-Echo: " + quoted)
                    .to(request, connection);
        };
    }

    @Test
    void noSecretIsInLogsAnswersOrNames() throws Exception {
        for (int status : List.of(200, 400, 401, 500)) {
            try (ScriptedApi api = ScriptedApi.replying(echo(status))) {
                ApiSettings settings = settings(api);
                try (ApiClient client = settings.client()) {
                    for (ApiRequest request : REQUESTS) {
                        ApiAnswer answer = client.send(request, Caller.PATIENT);
                        clean(new String(answer.body(), StandardCharsets.UTF_8));
                        clean(answer.header(HeaderNames.create("X-Echo")).orElseThrow());
                        clean(request + " " + answer + " " + client + " " + settings + " " + settings.notes());
                    }
                    assertThat(api.received().toString()).contains(SECRETS.get(0), SECRETS.get(6));
                }
            }
        }
        logged.forEach(CanariesTest::clean);
        assertThat(logged.getFirst()).contains("listening");
    }

    @Test
    void noSecretIsInWhatNetworkFailuresSay() throws Exception {
        List<ScriptedApi.Reply> faults = List.of(
                ScriptedApi.raw(""),
                ScriptedApi.raw("nonsense\r\n\r\n"),
                ScriptedApi.raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort"),
                ScriptedApi.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"));
        for (ScriptedApi.Reply fault : faults) {
            try (ScriptedApi api = ScriptedApi.replying((request, connection) ->
                            (request.target().startsWith("/token") ? echo(200) : fault).to(request, connection));
                    ApiClient client = settings(api).client()) {
                for (ApiRequest request : REQUESTS) {
                    Throwable failure = catchThrowable(() -> client.send(request, Caller.PATIENT));
                    assertThat(failure).isInstanceOf(NoAnswerException.class);
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    clean(trace.toString());
                }
            }
        }
        logged.forEach(CanariesTest::clean);
    }

    private static void clean(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String secret : SECRETS) {
            assertThat(lower)
                    .doesNotContain(secret, PercentEncoding.encode(secret).toLowerCase(Locale.ROOT));
            assertThat(text)
                    .doesNotContain(
                            Base64.getEncoder().encodeToString(("me:" + secret).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
