package dev.mcptools.octapipe.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which entries are meant: those for which all that is given holds.
 *
 * @param account the id of the account
 * @param server the id of the MCP server
 * @param tool the name of the tool
 * @param outcome what came of the call; {@link #ERROR} for all that is neither {@code ok} nor {@code cancelled}
 * @param client what the client calls itself
 * @param since not before then
 * @param until before then
 */
public record AuditFilter(
        Optional<String> account,
        Optional<String> server,
        Optional<String> tool,
        Optional<String> outcome,
        Optional<String> client,
        Optional<Instant> since,
        Optional<Instant> until) {

    /** Every outcome that is an error. */
    public static final String ERROR = "error";

    /** All entries. */
    public static final AuditFilter ALL = new AuditFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static final String NO_ERROR = "outcome in ('ok', 'cancelled')";

    /** {@return the same for a stretch of time} */
    public AuditFilter between(Instant from, Instant to) {
        return new AuditFilter(account, server, tool, outcome, client, Optional.of(from), Optional.of(to));
    }

    /** {@return what is asked of a row, and the values for it, which are appended to {@code values}} */
    String where(List<Object> values) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        equal("account_id", account, conditions, values);
        equal("server_id", server, conditions, values);
        equal("tool", tool, conditions, values);
        equal("client_name", client, conditions, values);
        if (outcome.equals(Optional.of(ERROR))) {
            conditions.add("not (" + NO_ERROR + ")");
        } else {
            equal("outcome", outcome, conditions, values);
        }
        since.ifPresent(from -> {
            conditions.add("called_at >= ?");
            values.add(from);
        });
        until.ifPresent(to -> {
            conditions.add("called_at < ?");
            values.add(to);
        });
        return " where " + String.join(" and ", conditions);
    }

    private static void equal(String column, Optional<String> value, List<String> conditions, List<Object> values) {
        value.ifPresent(known -> {
            conditions.add(column + " = ?");
            values.add(known);
        });
    }
}
