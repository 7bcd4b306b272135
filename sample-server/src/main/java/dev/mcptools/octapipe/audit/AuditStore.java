package dev.mcptools.octapipe.audit;

import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.Statements;
import dev.mcptools.runtime.tools.Access;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The audit in the database. */
public final class AuditStore {
    private static final String COLUMNS = "id, called_at, server_id, account_id, tool, via, access, client_name,"
            + " client_version, request_id, outcome, upstream_status, upstream_requests, upstream_micros,"
            + " duration_micros, result_count, arguments, result";
    // A commit may have been made although nobody was told: what is written again is there once.
    private static final String INSERT = "insert into audit_entry (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final Database database;

    public AuditStore(Database database) {
        this.database = database;
    }

    /** Writes entries, all of them or none; those that are there already stay as they are. */
    void write(List<AuditEntry> entries) {
        List<Object[]> rows = entries.stream().map(AuditStore::row).toList();
        database.ask(connection -> Statements.updateAll(connection, INSERT, rows));
    }

    /**
     * {@return entries, the newest first}
     *
     * @param behind where the page before ended
     * @param most how many
     */
    public List<AuditEntry> page(AuditFilter filter, Optional<AuditCursor> behind, int most) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from audit_entry").append(filter.where(values));
        behind.ifPresent(last -> {
            // The first half is what an index can be used for.
            sql.append(" and called_at <= ? and (called_at < ? or id < ?)");
            values.addAll(List.of(last.at(), last.at(), last.id()));
        });
        sql.append(" order by called_at desc, id desc limit ?");
        values.add(most);
        return database.ask(
                connection -> Statements.all(connection, sql.toString(), AuditStore::entry, values.toArray()));
    }

    /**
     * {@return how many entries were removed, the oldest first}
     *
     * @param before how old they are
     * @param most how many at once
     */
    int remove(Instant before, int most) {
        return database.ask(connection -> Statements.update(
                connection,
                "delete from audit_entry where id in"
                        + " (select id from audit_entry where called_at < ? order by called_at, id limit ?)",
                before,
                most));
    }

    private static Object[] row(AuditEntry entry) {
        return new Object[] {
            entry.id(),
            entry.at(),
            entry.place().serverId(),
            entry.place().accountId(),
            entry.tool(),
            entry.via(),
            entry.access().map(access -> access.name().toLowerCase(Locale.ROOT)),
            entry.client(),
            entry.clientVersion(),
            entry.requestId(),
            entry.outcome(),
            entry.upstream().status(),
            entry.upstream().requests(),
            micros(entry.upstream().duration()),
            micros(entry.duration()),
            entry.resultCount(),
            entry.arguments(),
            entry.result()
        };
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Statements.instant(row, "called_at"),
                new AuditEntry.Place(row.getString("server_id"), row.getString("account_id")),
                row.getString("tool"),
                text(row, "via"),
                text(row, "access").map(access -> Access.valueOf(access.toUpperCase(Locale.ROOT))),
                text(row, "client_name"),
                text(row, "client_version"),
                row.getString("request_id"),
                row.getString("outcome"),
                new AuditEntry.Upstream(
                        row.getInt("upstream_requests"),
                        number(row, "upstream_status"),
                        duration(row.getLong("upstream_micros"))),
                duration(row.getLong("duration_micros")),
                number(row, "result_count"),
                text(row, "arguments"),
                text(row, "result"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static Duration duration(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
