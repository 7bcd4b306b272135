package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.audit.AuditEntry;
import java.util.Locale;

/**
 * A call as it is listed.
 *
 * @param server the name of the server, or its id if it is gone
 * @param upstream what the API answered, in words
 * @param chip how the outcome looks
 */
record AuditRow(
        String at,
        String server,
        String tool,
        String access,
        String client,
        String outcome,
        String chip,
        String upstream,
        String duration,
        String items) {

    static AuditRow of(AuditEntry entry, String server) {
        return new AuditRow(
                Moment.toTheSecond(entry.at()),
                server,
                entry.tool(),
                entry.access().map(ToolRow::word).orElse(""),
                (entry.client().orElse("unnamed") + " " + entry.clientVersion().orElse("")).strip(),
                entry.outcome().replace('_', ' '),
                entry.isError() ? "bad" : entry.outcome().equals("ok") ? "good" : "",
                entry.upstream()
                        .status()
                        .map(status ->
                                status + " in " + entry.upstream().duration().toMillis() + " ms")
                        .orElse(entry.upstream().requests() == 0 ? "not asked" : "no answer"),
                String.format(Locale.ROOT, "%.1f ms", entry.duration().toNanos() / 1e6),
                entry.resultCount().map(Object::toString).orElse(""));
    }
}
