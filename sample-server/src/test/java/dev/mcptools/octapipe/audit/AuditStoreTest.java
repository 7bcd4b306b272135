package dev.mcptools.octapipe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.audit.AuditEntry.Place;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.TestDatabase;
import dev.mcptools.runtime.tools.Access;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept and found again. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditStoreTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00.123456Z");

    private final TestDatabase kind;
    private final String account = "sandbox";
    private Database database;
    private AuditStore store;

    AuditStoreTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = Database.open(kind.create());
        store = new AuditStore(database);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private AuditEntry entry(int second, String server, String tool, String outcome) {
        return new AuditEntry(
                UUID.randomUUID(),
                START.plusSeconds(second),
                new Place(server, account),
                tool,
                Optional.empty(),
                Optional.empty(),
                Optional.of("agent"),
                Optional.empty(),
                "1",
                outcome,
                new AuditEntry.Upstream(0, Optional.empty(), Duration.ZERO),
                Duration.ofMillis(5),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private AuditFilter filter() {
        return new AuditFilter(
                Optional.of(account),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void anEntryIsFoundAsItWasWritten() {
        AuditEntry full = new AuditEntry(
                UUID.randomUUID(),
                START,
                new Place("mcp_1", account),
                "delete_a_card",
                Optional.of("call_tool"),
                Optional.of(Access.DESTRUCTIVE),
                Optional.of("Ünicode \uD83D\uDE00"),
                Optional.of("1.2"),
                "\"a\"",
                "not_found",
                new AuditEntry.Upstream(2, Optional.of(404), Duration.ofNanos(1_234_000)),
                Duration.ofNanos(5_678_000),
                Optional.of(7),
                Optional.of("{}"),
                Optional.of("text"));
        AuditEntry sparse = entry(-1, "mcp_1", "x", "ok");

        store.write(List.of(full, sparse));

        assertThat(store.page(filter(), Optional.empty(), 10)).containsExactly(full, sparse);
    }

    @Test
    void whatIsWrittenAgainIsThereOnce() {
        List<AuditEntry> entries = List.of(entry(0, "mcp_1", "x", "ok"), entry(0, "mcp_1", "x", "ok"));
        store.write(entries);
        store.write(List.of(entries.get(0), entry(1, "mcp_1", "y", "ok")));

        assertThat(store.page(filter(), Optional.empty(), 10)).hasSize(3);
    }

    @Test
    void pagesGoFromTheNewestToTheOldestAndMissNone() {
        // Several in the same microsecond.
        List<AuditEntry> entries = IntStream.range(0, 25)
                .mapToObj(i -> entry(i / 4, "mcp_1", "x", "ok"))
                .toList();
        store.write(entries);

        List<AuditEntry> read = new ArrayList<>();
        Optional<AuditCursor> cursor = Optional.empty();
        List<AuditEntry> page;
        do {
            page = store.page(filter(), cursor, 3);
            read.addAll(page);
            cursor = page.isEmpty()
                    ? Optional.empty()
                    : AuditCursor.parse(AuditCursor.behind(page.getLast()).toString());
        } while (cursor.isPresent());

        assertThat(read).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(read.stream().map(AuditEntry::at).toList()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void filtersHoldTogether() {
        AuditEntry a = entry(0, "mcp_a", "x", "ok");
        AuditEntry b = entry(1, "mcp_a", "y", "not_found");
        AuditEntry c = entry(2, "mcp_b", "y", "cancelled");
        store.write(List.of(a, b, c));
        Optional<String> any = Optional.empty();
        Optional<String> mine = Optional.of(account);

        assertThat(find(new AuditFilter(mine, Optional.of("mcp_a"), any, any, any, Optional.empty(), Optional.empty())))
                .containsExactly(b, a);
        assertThat(find(new AuditFilter(
                        mine, any, Optional.of("y"), Optional.of("error"), any, Optional.empty(), Optional.empty())))
                .containsExactly(b);
        assertThat(find(new AuditFilter(
                        mine, any, any, Optional.of("cancelled"), any, Optional.empty(), Optional.empty())))
                .containsExactly(c);
        assertThat(find(new AuditFilter(mine, any, any, any, Optional.of("agent"), Optional.empty(), Optional.empty())))
                .hasSize(3);
        assertThat(find(filter().between(START.plusSeconds(1), START.plusSeconds(2))))
                .containsExactly(b);
    }

    private List<AuditEntry> find(AuditFilter filter) {
        return store.page(filter, Optional.empty(), 10);
    }

    @Test
    void whatIsOldIsRemovedFromItsOldestEnd() {
        Instant longAgo = Instant.parse("1970-01-02T00:00:00Z");
        int minutes = (int) Duration.between(START, longAgo).toSeconds();
        store.write(IntStream.range(0, 5)
                .mapToObj(i -> entry(minutes + i, "mcp_1", "old " + i, "ok"))
                .toList());
        store.write(List.of(entry(0, "mcp_1", "new", "ok")));

        assertThat(store.remove(longAgo.plusSeconds(60), 3)).isEqualTo(3);
        assertThat(find(filter())).extracting(AuditEntry::tool).containsExactly("new", "old 4", "old 3");
        assertThat(store.remove(longAgo.plusSeconds(60), 3)).isEqualTo(2);
        assertThat(find(filter())).extracting(AuditEntry::tool).containsExactly("new");
    }

    @Test
    void aChartCountsCallsAndErrors() {
        store.write(List.of(
                entry(0, "mcp_1", "x", "ok"),
                entry(59, "mcp_1", "x", "not_found"),
                entry(60, "mcp_1", "x", "cancelled"),
                entry(200, "mcp_1", "x", "ok")));

        assertThat(new AuditChart(database).of(filter(), START, Duration.ofMinutes(1), 3))
                .containsExactly(
                        new AuditChart.Bucket(START.truncatedTo(java.time.temporal.ChronoUnit.SECONDS), 2, 1),
                        new AuditChart.Bucket(Instant.parse("2026-11-01T00:01:00Z"), 1, 0),
                        new AuditChart.Bucket(Instant.parse("2026-11-01T00:02:00Z"), 0, 0));
    }
}
