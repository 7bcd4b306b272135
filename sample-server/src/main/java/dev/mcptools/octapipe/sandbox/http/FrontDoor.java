package dev.mcptools.octapipe.sandbox.http;

import dev.mcptools.octapipe.sandbox.http.RateLimit.Standing;
import dev.mcptools.octapipe.sandbox.store.Store;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Every request's way in and out: counted against the rate limit, spoilt if a test asked for it, authenticated, read,
 * answered by its endpoint, and written down.
 */
public final class FrontDoor {

    private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());
    private static final String BEARER = "Bearer ";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Store store;
    private final Tokens tokens;
    private final RateLimit rateLimit;
    private final Faults faults;
    private final Journal journal;

    public FrontDoor(Store store, Tokens tokens, RateLimit rateLimit, Faults faults, Journal journal) {
        this.store = store;
        this.tokens = tokens;
        this.rateLimit = rateLimit;
        this.faults = faults;
        this.journal = journal;
    }

    /** Takes in the requests of these routes, and answers 405 and 404 to all others. */
    public void route(HttpRules rules, List<Route> routes) {
        Map<String, String> methods = new LinkedHashMap<>();
        for (Route route : routes) {
            rules.route(
                    Method.create(route.method()),
                    route.path(),
                    (request, response) -> enter(route, request, response));
            methods.merge(route.path(), route.method(), (all, another) -> all + ", " + another);
        }
        methods.forEach((path, allowed) -> rules.any(
                path, (request, response) -> send(notAllowed(request, allowed), rateLimit.count(), request, response)));
        rules.any((request, response) -> send(
                Reply.message(404, "The route " + routeName(request) + " could not be found."),
                rateLimit.count(),
                request,
                response));
    }

    private void enter(Route route, ServerRequest request, ServerResponse response) {
        Standing standing = rateLimit.count();
        if (standing.isExceeded()) {
            send(tooMany(request), standing, request, response);
            return;
        }
        Optional<Fault> fault = faults.next(route);
        if (fault.isEmpty()) {
            send(answer(route, request), standing, request, response);
            return;
        }
        switch (fault.get()) {
            case Fault.TooManyRequests tooMany ->
                send(tooMany(request), standing.exceeded(tooMany.retryAfter().toSeconds()), request, response);
            case Fault.Answer answer ->
                send(Reply.text(answer.status(), answer.contentType(), answer.body()), standing, request, response);
            case Fault.Delay delay -> {
                sleep(delay.duration());
                send(answer(route, request), standing, request, response);
            }
            case Fault.Truncate truncate -> sendHalf(answer(route, request), standing, request, response);
            case Fault.HangUp hangUp -> hangUp(request);
            case Fault.LoseReply loseReply -> {
                answer(route, request);
                hangUp(request);
            }
            case Fault.Misreport misreport -> {
                Reply done = answer(route, request);
                send(Reply.text(done.status(), "application/json", misreport.json()), standing, request, response);
            }
        }
    }

    private Reply answer(Route route, ServerRequest request) {
        // Outside: a body that is too large, or breaks off, is Helidon's to answer.
        byte[] body = body(request);
        try {
            UUID userUuid = route.needsToken() ? authenticate(request) : NOBODY;
            Call call = new Call(
                    "http://" + request.authority(),
                    request.path().absolute().path(),
                    single(request.path().pathParameters()),
                    single(request.query()),
                    request.headers().first(HeaderNames.CONTENT_TYPE).orElse(""),
                    body,
                    userUuid);
            return store.exclusively(() -> route.endpoint().answer(call));
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (RuntimeException defect) {
            LOG.log(System.Logger.Level.ERROR, "The sandbox failed at " + route.method() + " " + route.path(), defect);
            return Reply.message(500, "Server Error");
        }
    }

    private UUID authenticate(ServerRequest request) {
        UUID userUuid = request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(value -> tokens.userOf(value.substring(BEARER.length()).strip()))
                .orElseThrow(Refusal::unauthenticated);
        return store.exclusively(() -> store.user(userUuid))
                .filter(user -> user.profile().active())
                .orElseThrow(Refusal::unauthenticated)
                .uuid();
    }

    private static byte[] body(ServerRequest request) {
        try (InputStream stream = request.content().inputStream()) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The last value of each name, as PHP takes it. */
    private static Map<String, String> single(Parameters parameters) {
        Map<String, String> values = new HashMap<>();
        parameters.names().forEach(name -> values.put(name, parameters.all(name).getLast()));
        return values;
    }

    private static Reply notAllowed(ServerRequest request, String allowed) {
        String method = request.prologue().method().text();
        return Reply.message(
                        405,
                        "The " + method + " method is not supported for route " + routeName(request)
                                + ". Supported methods: " + allowed + ".")
                .with(Map.of("Allow", allowed));
    }

    private static String routeName(ServerRequest request) {
        return request.path().absolute().path().substring(1);
    }

    /** Laravel answers in JSON to whoever asks for JSON, and in plain text to others. */
    private static Reply tooMany(ServerRequest request) {
        boolean wantsJson = request.headers().acceptedTypes().stream()
                .anyMatch(type -> type.text().contains("json"));
        return wantsJson
                ? Reply.message(429, "Too Many Attempts.")
                : Reply.text(429, "text/plain; charset=utf-8", "Too Many Attempts.");
    }

    private void send(Reply reply, Standing standing, ServerRequest request, ServerResponse response) {
        prepare(reply, standing, request, response);
        response.send(reply.body().get());
    }

    private void sendHalf(Reply reply, Standing standing, ServerRequest request, ServerResponse response) {
        prepare(reply, standing, request, response);
        byte[] bytes = reply.body().get();
        response.contentLength(bytes.length);
        try {
            OutputStream stream = response.outputStream();
            stream.write(bytes, 0, bytes.length / 2);
            stream.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        throw new CloseConnectionException("A test asked for half an answer.");
    }

    private void hangUp(ServerRequest request) {
        write(request, 0);
        throw new CloseConnectionException("A test asked for no answer.");
    }

    private void prepare(Reply reply, Standing standing, ServerRequest request, ServerResponse response) {
        write(request, reply.status());
        response.status(Status.create(reply.status()));
        standing.headers().forEach(response::header);
        reply.headers().forEach(response::header);
        if (!reply.contentType().isEmpty()) {
            response.header("Content-Type", reply.contentType());
        }
    }

    private void write(ServerRequest request, int status) {
        journal.add(new Journal.Entry(
                request.prologue().method().text(),
                request.path().absolute().path(),
                request.query().rawValue(),
                status));
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
