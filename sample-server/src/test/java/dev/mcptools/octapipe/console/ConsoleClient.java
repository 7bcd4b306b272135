package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser's part of HTTP: keeps cookies, sends forms; follows nothing by itself. */
final class ConsoleClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String baseUrl;

    ConsoleClient(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    static ConsoleClient signedIn(String baseUrl, String adminKey) {
        ConsoleClient client = new ConsoleClient(baseUrl);
        assertThat(client.post("/console/sign-in", "key=" + adminKey).statusCode())
                .isEqualTo(303);
        return client;
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Sends a form as it is, with no token but what is in it. */
    HttpResponse<String> post(String path, String form, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Fills in a form of a page; fields are {@code name=value}. */
    HttpResponse<String> submit(String path, String... fields) {
        String form = Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, "csrf=" + token() + "&" + form);
    }

    /** {@return the token that this session's forms carry} */
    String token() {
        Matcher token = TOKEN.matcher(get("/console/no-such-page").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
