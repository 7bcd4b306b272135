package dev.mcptools.octapipe.audit;

import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many calls there were, and how many of them failed, over time. */
public final class AuditChart {
    private final Database database;

    public AuditChart(Database database) {
        this.database = database;
    }

    /**
     * A stretch of time.
     *
     * @param from when it begins; it ends where the next one begins
     * @param calls how many there were, errors among them
     * @param errors how many of them failed
     */
    public record Bucket(Instant from, long calls, long errors) {}

    /** What the database knows of a bucket that is not empty. */
    private record Count(long number, long calls, long errors) {}

    /**
     * {@return equal stretches of time, one after the other, those without calls too}
     *
     * @param filter which calls; its times do not count
     * @param from where the first begins
     * @param width how long each is, whole seconds
     * @param buckets how many
     */
    public List<Bucket> of(AuditFilter filter, Instant from, Duration width, int buckets) {
        Instant start = from.truncatedTo(ChronoUnit.SECONDS);
        List<Object> values = new ArrayList<>(List.of(start.getEpochSecond(), width.toSeconds()));
        String where =
                filter.between(start, start.plus(width.multipliedBy(buckets))).where(values);
        String each =
                "select (cast(floor(extract(epoch from called_at)) as bigint) - cast(? as bigint)) / cast(? as bigint)"
                        + " as bucket," + " case when "
                        + AuditFilter.NO_ERROR + " then 0 else 1 end as failed from audit_entry" + where;
        List<Count> counts = database.ask(connection -> Statements.all(
                connection,
                "select bucket, count(*), sum(failed) from (" + each + ") as calls group by bucket",
                row -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)),
                values.toArray()));
        Map<Long, Count> found = counts.stream().collect(Collectors.toMap(Count::number, Function.identity()));
        return IntStream.range(0, buckets)
                .mapToObj(i -> {
                    Count count = found.getOrDefault((long) i, new Count(i, 0, 0));
                    return new Bucket(start.plus(width.multipliedBy(i)), count.calls(), count.errors());
                })
                .toList();
    }
}
