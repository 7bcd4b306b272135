package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.audit.AuditFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which calls somebody looks for; what is empty finds all.
 *
 * @param period how far back
 * @param server the id of the server
 * @param tool the tool's name
 * @param outcome what came of it
 * @param client what the client calls itself
 */
record AuditSearch(AuditPeriod period, String server, String tool, String outcome, String client) {
    static final List<String> OUTCOMES = List.of("ok", "error", "cancelled");

    static AuditSearch of(Visit visit) {
        return new AuditSearch(
                AuditPeriod.named(visit.query("period")),
                visit.query("server"),
                visit.query("tool"),
                visit.query("outcome"),
                visit.query("client"));
    }

    AuditFilter filter(String account, Instant now) {
        return new AuditFilter(
                Optional.of(account),
                given(server),
                given(tool),
                given(outcome),
                given(client),
                Optional.of(period.start(now)),
                Optional.empty());
    }

    /** {@return whether it asks for more than a period} */
    boolean isNarrow() {
        return !(server + tool + outcome + client).isEmpty();
    }

    /** {@return the query that finds the same} */
    String query() {
        return "period=" + period.word() + "&server=" + encoded(server) + "&tool=" + encoded(tool) + "&outcome="
                + encoded(outcome) + "&client=" + encoded(client);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
