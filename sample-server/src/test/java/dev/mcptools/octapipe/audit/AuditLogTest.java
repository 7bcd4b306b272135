package dev.mcptools.octapipe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.audit.AuditEntry.Place;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.DatabaseSettings;
import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.protocol.CallRecord;
import dev.mcptools.runtime.protocol.ClientName;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ToolResult;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.service.registry.Services;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How calls come into the database. */
class AuditLogTest {
    private static final Place PLACE = new Place("mcp_1", "sandbox");
    private static final ObjectNode ARGUMENTS = Json.object().put("name", "Ada\nLovelace");
    private static final ToolResult RESULT = ToolResult.failure("not_found", "There is no such card.");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH";
    private final MeterRegistry metrics = Services.get(MeterRegistry.class);
    private final Counter lost = metrics.getOrCreate(Counter.builder("mcp_audit_lost"));
    // The registry is that of the process.
    private final long lostBefore = lost.count();
    private Database database;
    private AuditStore store;

    @BeforeEach
    void open() {
        database =
                Database.open(new DatabaseSettings(url, Optional.of("sa"), Optional.of(""), 4, Duration.ofSeconds(1)));
        store = new AuditStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static CallRecord call(String id) {
        return new CallRecord(
                "get_card",
                Optional.empty(),
                Optional.of(Access.READ),
                id,
                "not_found",
                Duration.ofMillis(3),
                new CallRecord.Upstream(1, OptionalInt.of(404), Duration.ofMillis(2)),
                OptionalInt.empty(),
                Optional.of(new ClientName("agent\u0000" + "x".repeat(200), Optional.of("1"))));
    }

    private long lost() {
        return lost.count() - lostBefore;
    }

    private List<AuditEntry> kept() {
        return store.page(AuditFilter.ALL, Optional.empty(), 100_000);
    }

    private static void await(BooleanSupplier condition) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (!condition.getAsBoolean()) {
                Thread.sleep(20);
            }
        });
    }

    @Test
    void neitherArgumentsNorResultsAreKeptUnlessSomebodyWantsIt() {
        try (AuditLog log = AuditLog.open(store, AuditSettings.DEFAULTS, metrics)) {
            log.at(PLACE).called(call("1"), ARGUMENTS, Optional.of(RESULT));
        }
        assertThat(kept()).singleElement().satisfies(entry -> {
            assertThat(entry.arguments()).isEmpty();
            assertThat(entry.result()).isEmpty();
            assertThat(entry.place()).isEqualTo(PLACE);
            assertThat(entry.upstream().status()).contains(404);
            assertThat(entry.client()).contains("agent " + "x".repeat(94));
        });
    }

    @Test
    void whatIsWantedIsCut() {
        ObjectNode long4000 = Json.object().put("text", "y".repeat(10_000));
        try (AuditLog log = AuditLog.open(store, new AuditSettings(true, true, Duration.ofDays(1)), metrics)) {
            log.at(PLACE).called(call("1"), ARGUMENTS, Optional.of(RESULT));
            log.at(PLACE).called(call("2"), long4000, Optional.of(new ToolResult.Success(Json.of(long4000))));
        }
        assertThat(kept()).anySatisfy(entry -> {
            assertThat(entry.arguments()).contains("{\"name\":\"Ada\\nLovelace\"}");
            assertThat(entry.result()).contains("There is no such card.");
        });
        assertThat(kept()).anySatisfy(entry -> {
            assertThat(entry.arguments().orElseThrow()).hasSize(4_000);
            assertThat(entry.result().orElseThrow()).hasSize(4_000);
        });
    }

    @Test
    void callsAreThereSoonWithoutBeingAskedFor() {
        try (AuditLog log = AuditLog.open(store, AuditSettings.DEFAULTS, metrics)) {
            log.at(PLACE).called(call("1"));
            await(() -> kept().size() == 1);
        }
    }

    /** The table is away for a while, as the database may be: the calls go on, and what does not fit is counted. */
    @Test
    void aCallDoesNotWaitForTheDatabaseAndNothingIsLostSilently() throws Exception {
        int calls = 20_000;
        try (AuditLog log = AuditLog.open(store, AuditSettings.DEFAULTS, metrics)) {
            CallObserver observer = log.at(PLACE);
            execute("alter table audit_entry rename to away");
            IntStream.range(0, calls).forEach(i -> observer.called(call(Integer.toString(i))));
            assertThat(lost()).isPositive();
            execute("alter table away rename to audit_entry");
        }
        assertThat(kept().size() + lost()).isEqualTo(calls);
        assertThat(kept().size()).isGreaterThan(5_000);
    }

    private void execute(String sql) throws SQLException {
        try (Connection other = DriverManager.getConnection(url, "sa", "");
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void withoutADatabaseTheEndIsNotHeldUpForEver() {
        AuditLog log = AuditLog.open(store, AuditSettings.DEFAULTS, metrics);
        log.at(PLACE).called(call("1"));
        log.at(PLACE).called(call("2"));
        database.close();

        assertTimeoutPreemptively(Duration.ofSeconds(30), log::close);

        assertThat(lost()).isEqualTo(2);
    }

    @Test
    void oldCallsAreRemoved() {
        try (AuditLog log = AuditLog.open(store, AuditSettings.DEFAULTS, metrics)) {
            log.at(PLACE).called(call("1"));
        }
        store.write(IntStream.range(0, 1_200)
                .mapToObj(i -> old(
                        kept().getFirst(),
                        Instant.now().minus(Duration.ofDays(90).plusSeconds(i))))
                .toList());

        try (AuditLog ignored = AuditLog.open(store, AuditSettings.DEFAULTS, metrics)) {
            await(() -> kept().size() == 1);
        }
    }

    private static AuditEntry old(AuditEntry like, Instant at) {
        return new AuditEntry(
                UUID.randomUUID(),
                at,
                like.place(),
                like.tool(),
                like.via(),
                like.access(),
                like.client(),
                like.clientVersion(),
                like.requestId(),
                like.outcome(),
                like.upstream(),
                like.duration(),
                like.resultCount(),
                like.arguments(),
                like.result());
    }
}
