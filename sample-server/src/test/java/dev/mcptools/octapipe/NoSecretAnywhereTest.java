package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets are planted, right ones and wrong ones, and looked for in whatever stays or comes out: files, logs at their finest,
 * answers, metrics, pages.
 */
class NoSecretAnywhereTest {
    private static final String ADMIN_KEY = "canary-admin-key-0123456789abcdef";
    private static final String WRONG_ADMIN_KEY = "canary-wrong-admin-key";
    private static final String WRONG_URL_TOKEN = "canary-wrong-url-token";
    private static final String WRONG_API_TOKEN = "canary-wrong-api-token";
    private static final String PASSWORD = "canary-pass/word+1";
    private static final String BEARER = "canary-bearer-1";
    private static final String ARGUMENT = "canary-argument";

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final List<String> answers = new ArrayList<>();
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

    @TempDir
    Path data;

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        secrets.put("admin key", ADMIN_KEY);
        secrets.put("wrong admin key", WRONG_ADMIN_KEY);
        secrets.put("wrong token in an address", WRONG_URL_TOKEN);
        secrets.put("wrong API token", WRONG_API_TOKEN);
        secrets.put("password", PASSWORD);
        secrets.put("bearer", BEARER);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(handler);
        root.setLevel(before);
    }

    @Test
    void noSecretIsFoundWhereItIsNotGiven() throws Exception {
        try (RunningServer server = RunningServer.start(data, Map.of("mcp.admin-api-key", ADMIN_KEY))) {
            ManagementClient operator = new ManagementClient(server.baseUrl(), ADMIN_KEY);
            secrets.put("token of the first address", last(server.mcpUrl()));
            List<JsonNode> accounts = List.of(
                    account(
                            operator,
                            server,
                            "{\"domain\":\"d\",\"email\":\"e@example.com\",\"password\":\"" + PASSWORD + "\"}"),
                    account(operator, server, "{\"token\":\"" + BEARER + "\"}"));
            String apiToken = operator.send("POST", "/api-token", "{\"name\":\"findable-token\"}", 201)
                    .path("token")
                    .asText();
            secrets.put("API token", apiToken);
            for (JsonNode account : accounts) {
                use(server, operator, account.path("id").asText(), apiToken);
            }
            readPages(server);
            // Last: after so many wrong ones, no key is listened to.
            tryWrongOnes(server);
            look(server);
        }
        findNothing();
    }

    private static JsonNode account(ManagementClient operator, RunningServer server, String credentials) {
        String url = server.sandbox().baseUri().toString();
        return operator.send(
                "POST",
                "/integrated-account",
                "{\"label\":\"findable-account\",\"base_url\":\"" + url + "\",\"credentials\":" + credentials + "}",
                201);
    }

    /** Makes a server, calls its tools, rotates its address, reads everything that there is to read of it. */
    private void use(RunningServer server, ManagementClient operator, String account, String apiToken)
            throws Exception {
        String path = "/integrated-account/" + account;
        JsonNode made = operator.send(
                "POST",
                path + "/mcp",
                "{\"name\":\"findable-server\",\"config\":{\"require_api_token_auth\":true}}",
                201);
        String first = made.path("url").asText();
        secrets.put("first token of " + account, last(first));
        call(first, apiToken);
        call(first, WRONG_API_TOKEN);
        String server1 = path + "/mcp/" + made.path("id").asText();
        String second =
                operator.send("POST", server1 + "/rotate", "", 200).path("url").asText();
        secrets.put("second token of " + account, last(second));
        call(second, apiToken);
        call(first, apiToken);
        for (String read :
                List.of(path, path + "/mcp", server1, path + "/audit", "/integrated-account", "/api-token")) {
            keep(operator.send("GET", read, ""));
        }
        keep(operator.send("POST", path + "/check", ""));
        keep(operator.send("PATCH", path, "{\"label\":\"findable-label\",\"bearer\":\"" + BEARER + "\"}"));
    }

    private void call(String url, String bearer) throws Exception {
        for (String tool : List.of("list_all_octapipe_pipelines", "create_a_octapipe_note", "no_such_tool")) {
            keep(http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + bearer)
                            .POST(BodyPublishers.ofString(
                                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
                                            + tool + "\",\"arguments\":{\"note\":\"" + ARGUMENT + "\"}}}"))
                            .build(),
                    BodyHandlers.ofString()));
        }
    }

    private void tryWrongOnes(RunningServer server) throws Exception {
        ManagementClient stranger = new ManagementClient(server.baseUrl(), WRONG_ADMIN_KEY);
        for (int i = 0; i < 110; i++) {
            keep(stranger.send("GET", "/integrated-account", ""));
            keep(stranger.send("POST", "/mcp/" + WRONG_URL_TOKEN, "{}"));
            keep(stranger.send("GET", "/mcp/" + WRONG_URL_TOKEN + "?x=" + WRONG_URL_TOKEN, ""));
        }
        keep(stranger.send("POST", "/api-token", "{\"name\":\"x\"}"));
        keep(stranger.send("POST", "/console/sign-in", "key=" + WRONG_ADMIN_KEY));
        keep(new ManagementClient(server.baseUrl(), ADMIN_KEY).send("GET", "/no-such-page", ""));
    }

    private void look(RunningServer server) throws Exception {
        for (String path : List.of("/observe/metrics", "/observe/health", "/", "/console/sign-in")) {
            keep(http.send(
                    HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build(), BodyHandlers.ofString()));
        }
    }

    /** Signs in to the console, and reads every page that one comes to from there. */
    private void readPages(RunningServer server) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        keep(browser.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/console/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("key=" + ADMIN_KEY))
                        .build(),
                BodyHandlers.ofString()));
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> due = new ArrayDeque<>(List.of("/"));
        while (!due.isEmpty() && seen.size() < 150) {
            String path = due.pop();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build(), BodyHandlers.ofString());
            keep(page);
            LINK.matcher(page.body())
                    .results()
                    .forEach(link -> due.add(link.group(1).replace("&amp;", "&")));
        }
        assertThat(seen).as("pages of the console").hasSizeGreaterThan(10);
        assertThat(answers).anyMatch(answer -> answer.contains("<html") && answer.contains("findable-server"));
    }

    private void keep(HttpResponse<String> response) {
        answers.add(response.statusCode() + " " + response.headers().map() + " " + response.body());
    }

    private static String last(String url) {
        return url.replaceAll(".*/", "");
    }

    private void findNothing() throws IOException {
        List<String> files = files();
        assertThat(secrets)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, secret) -> assertThat(secret).isNotBlank());
        // That these are what was to be looked through.
        assertThat(logged).anyMatch(line -> line.contains("outcome=unknown_tool"));
        assertThat(answers).anyMatch(answer -> answer.contains("findable-server"));
        assertThat(files).anyMatch(text -> text.contains("findable-server") && text.contains("list_all_octapipe"));

        Set<String> leaks = new LinkedHashSet<>(leaks("a log", logged));
        leaks.addAll(leaks("an answer", answers));
        leaks.addAll(leaks("a file", files));
        assertThat(leaks).isEmpty();
        assertThat(logged).noneMatch(line -> line.contains(ARGUMENT));
        assertThat(files).noneMatch(text -> text.contains(ARGUMENT));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
                texts.add(new String(bytes, StandardCharsets.UTF_16));
            }
            return texts;
        }
    }

    /** {@return which secrets are in which text, as sentences} */
    private Set<String> leaks(String where, List<String> texts) {
        Set<String> leaks = new LinkedHashSet<>();
        for (String text : texts) {
            secrets.forEach((name, secret) -> {
                for (String form : List.of(secret, base64(secret), json(secret), percent(secret))) {
                    int at = text.indexOf(form);
                    if (at >= 0) {
                        leaks.add("the " + name + " is in " + where + ": "
                                + text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 60)));
                    }
                }
            });
        }
        return leaks;
    }

    private static String base64(String secret) {
        return java.util.Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String secret) {
        return secret.replace("/", "\\/");
    }

    private static String percent(String secret) {
        return java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    /** That the search above could find something. */
    @Test
    void aLeakIsFound() throws IOException {
        Logger.getLogger("io.helidon.some.part").finest("GET /mcp/" + WRONG_URL_TOKEN);
        assertThat(leaks("a log", logged)).anyMatch(leak -> leak.contains("wrong token in an address is in a log"));

        Files.writeString(data.resolve("some.db"), "x\u0000" + base64(PASSWORD) + "y");
        assertThat(leaks("a file", files())).anyMatch(leak -> leak.contains("password is in a file"));
        assertThat(leaks("an answer", List.of("q=" + percent(PASSWORD)))).hasSize(1);
    }
}
