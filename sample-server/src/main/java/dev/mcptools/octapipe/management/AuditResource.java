package dev.mcptools.octapipe.management;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.audit.AuditCursor;
import dev.mcptools.octapipe.audit.AuditEntry;
import dev.mcptools.octapipe.audit.AuditFilter;
import dev.mcptools.octapipe.audit.AuditStore;
import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.octapipe.registration.Page;
import dev.mcptools.runtime.tools.Json;
import io.helidon.common.parameters.Parameters;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /integrated-account/{account}/audit}: the calls that were made with the tools of an account, the newest first. */
public final class AuditResource implements HttpService {
    private static final List<String> PARAMETERS =
            List.of("server", "tool", "outcome", "client", "since", "until", "cursor");
    private static final int PAGE = 50;

    private final AuditStore audit;
    private final AdminGate gate;

    public AuditResource(AuditStore audit, AdminGate gate) {
        this.audit = audit;
        this.gate = gate;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(gate).get("/{account}/audit", Answers.to(this::list));
    }

    private void list(ServerRequest request, ServerResponse response) {
        Parameters query = request.query();
        AuditFilter filter = filter(request.path().pathParameters().get("account"), query);
        Optional<AuditCursor> behind = given(query, "cursor")
                .map(text -> AuditCursor.parse(text)
                        .orElseThrow(() -> new InvalidInputException("cursor", "is none of this list")));
        List<AuditEntry> found = audit.page(filter, behind, PAGE + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
        Optional<String> next = found.size() > PAGE
                ? Optional.of(AuditCursor.behind(shown.getLast()).toString())
                : Optional.empty();
        Answers.send(response, new Page<>(shown, next), AuditResource::json);
    }

    private static AuditFilter filter(String account, Parameters query) {
        for (String name : query.names()) {
            // Left out, a filter that is misspelt would show more than was asked for.
            if (!PARAMETERS.contains(name)) {
                throw new InvalidInputException(name, "is not known; there are " + String.join(", ", PARAMETERS));
            }
        }
        return new AuditFilter(
                Optional.of(account),
                given(query, "server"),
                given(query, "tool"),
                given(query, "outcome"),
                given(query, "client"),
                time(query, "since"),
                time(query, "until"));
    }

    private static Optional<Instant> time(Parameters query, String name) {
        return given(query, name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new InvalidInputException(name, "must be a time such as 2026-12-31T23:59:59Z");
            }
        });
    }

    private static Optional<String> given(Parameters query, String name) {
        return query.first(name).asOptional().filter(text -> !text.isBlank());
    }

    private static ObjectNode json(AuditEntry entry) {
        ObjectNode json = Json.object()
                .put("id", entry.id().toString())
                .put("called_at", entry.at().toString())
                .put("integrated_account_id", entry.place().accountId())
                .put("server_id", entry.place().serverId())
                .put("tool", entry.tool())
                .put("via", entry.via().orElse(null))
                .put(
                        "access",
                        entry.access()
                                .map(access -> access.name().toLowerCase(Locale.ROOT))
                                .orElse(null))
                .put("client_name", entry.client().orElse(null))
                .put("client_version", entry.clientVersion().orElse(null))
                .put("request_id", entry.requestId())
                .put("outcome", entry.outcome())
                .put("duration_ms", millis(entry.duration()))
                .put("upstream_requests", entry.upstream().requests())
                .put("upstream_status", entry.upstream().status().orElse(null))
                .put("upstream_ms", millis(entry.upstream().duration()))
                .put("result_count", entry.resultCount().orElse(null));
        entry.arguments().ifPresent(text -> json.put("arguments", text));
        entry.result().ifPresent(text -> json.put("result", text));
        return json;
    }

    private static double millis(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        return micros / 1_000.0;
    }
}
