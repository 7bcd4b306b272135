package dev.mcptools.octapipe.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mcptools.octapipe.extension.OctapipeToolsWithExtensions;
import dev.mcptools.octapipe.secret.Vault;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.DatabaseSettings;
import dev.mcptools.octapipe.storage.Statements;
import dev.mcptools.octapipe.storage.TestDatabase;
import dev.mcptools.runtime.discovery.ToolExposure;
import dev.mcptools.runtime.protocol.Endpoint;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.transport.Admission;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two replicas on one database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DirectoryTest {
    private final TestDatabase kind;
    private static final Toolbox TOOLBOX = Toolbox.of(OctapipeToolsWithExtensions.registry());

    private DatabaseSettings settings;
    private Database here;
    private Database there;
    private Servers servers;
    private ApiTokens tokens;
    private Directory mine;
    private Directory others;

    DirectoryTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        settings = kind.create();
        here = Database.open(settings);
        there = Database.open(settings);
        accounts(here).create("a", "A", URI.create("http://127.0.0.1:9"), new AccountCredentials.BearerToken("t"));
        mine = directory(here);
        others = directory(there);
        servers = new Servers(here, mine, TOOLBOX);
        tokens = new ApiTokens(here, mine);
    }

    @AfterEach
    void stop() {
        // Not there if the database was not.
        Stream.of(mine, others, here, there).filter(Objects::nonNull).forEach(DirectoryTest::close);
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static AccountStore accounts(Database database) {
        return new AccountStore(database, new Vault(new byte[32]));
    }

    private static Directory directory(Database database) {
        return Directory.open(database, accounts(database), (account, config) -> TOOLBOX, server -> call -> {});
    }

    private Servers.Created create(ServerConfig config, Optional<Instant> end) {
        return servers.create("a", new Servers.Draft("server", config, end)).orElseThrow();
    }

    private Servers.Created create() {
        return create(ServerConfig.ALL, Optional.empty());
    }

    private static boolean letsIn(Directory directory, Servers.Created made) {
        return directory.admit(made.token().text(), Optional.empty()) instanceof Admission.Admitted;
    }

    private static boolean isUnknown(Directory directory, Servers.Created made) {
        return directory.admit(made.token().text(), Optional.empty()) instanceof Admission.Unknown;
    }

    private static int refusal(Directory directory, Servers.Created made, Optional<String> bearer) {
        return directory.admit(made.token().text(), bearer) instanceof Admission.Refused refused ? refused.status() : 0;
    }

    private static void await(BooleanSupplier condition) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (!condition.getAsBoolean()) {
                Thread.sleep(20);
            }
        });
    }

    @Test
    void eachLearnsWhatTheOtherDid() {
        Servers.Created made = create();
        await(() -> letsIn(others, made));

        servers.delete("a", made.server().id());

        assertThat(isUnknown(mine, made)).isTrue();
        await(() -> isUnknown(others, made));
    }

    @Test
    void whatWasRemovedStaysRemovedHoweverManyLookAtOnce() throws Exception {
        Thread looking = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                mine.look();
            }
        });
        for (int i = 0; i < 1_000; i++) {
            Servers.Created made = create();
            servers.delete("a", made.server().id());
            assertThat(mine.admit(made.token().text(), Optional.empty())).isNotInstanceOf(Admission.Admitted.class);
        }
        looking.interrupt();
        looking.join();
    }

    @Test
    void anotherSecretMakesTheFirstOneNone() {
        Servers.Created made = create();
        await(() -> letsIn(others, made));

        Servers.Created rotated = servers.rotate("a", made.server().id()).orElseThrow();

        assertThat(isUnknown(mine, made)).isTrue();
        assertThat(letsIn(mine, rotated)).isTrue();
        await(() -> isUnknown(others, made) && letsIn(others, rotated));
    }

    @Test
    void anApiTokenIsAskedForWhereTheServerWantsOne() {
        Servers.Created made = create(new ServerConfig(List.of(), List.of(), ToolExposure.ALL, true), Optional.empty());
        ApiTokens.Created token = tokens.create("agent");
        Optional<String> bearer = Optional.of(token.secret().text());
        await(() -> others.admit(made.token().text(), bearer) instanceof Admission.Admitted);
        assertThat(refusal(others, made, Optional.empty())).isEqualTo(401);
        assertThat(refusal(others, made, Optional.of("x"))).isEqualTo(401);

        tokens.revoke(token.token().id());

        assertThat(refusal(mine, made, bearer)).isEqualTo(401);
        await(() -> refusal(others, made, bearer) == 401);
    }

    @Test
    void serversGoWithTheirAccount() {
        accounts(here).create("b", "B", URI.create("http://127.0.0.1:9"), new AccountCredentials.BearerToken("t"));
        mine.look();
        Servers.Created made = servers.create("b", new Servers.Draft("server", ServerConfig.ALL, Optional.empty()))
                .orElseThrow();
        await(() -> letsIn(others, made));

        accounts(here).delete("b");

        await(() -> isUnknown(others, made) && isUnknown(mine, made));
        assertThat(servers.find("b", made.server().id())).isEmpty();
    }

    @Test
    void oneThatHasEndedIsNotThereAndCannotBeMadeToLast() throws Exception {
        Servers.Created made = create();
        here.change((connection, number) -> Statements.update(
                connection,
                "update mcp_server set expires_at = ?, changed = ? where id = ?",
                Instant.now().plusMillis(600),
                number,
                made.server().id()));
        mine.look();
        assertThat(letsIn(mine, made)).isTrue();
        CountDownLatch ended = new CountDownLatch(1);
        Admission.Admitted admitted =
                (Admission.Admitted) mine.admit(made.token().text(), Optional.empty());

        try (Endpoint.Watch ignored = admitted.endpoint().watch(ended::countDown)) {
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(isUnknown(mine, made)).isTrue();
        assertThat(servers.find("a", made.server().id())).isEmpty();
        assertThat(servers.change("a", made.server().id(), Json.object().putNull("expires_at")))
                .isEmpty();
        Cleaning.clean(here);
        assertThat(here.<Long>ask(connection -> Statements.one(
                                connection, "select count(*) from mcp_server", row -> row.getLong(1))
                        .orElseThrow()))
                .isZero();
    }

    @Test
    void withoutTheDatabaseNobodyIsLetIn() {
        Servers.Created made = create();
        await(() -> letsIn(others, made));

        there.close();

        await(() -> refusal(others, made, Optional.empty()) == 503);
        assertThat(letsIn(mine, made)).isTrue();
    }

    @Test
    void aDatabaseThatAnswersLateIsWaitedFor() throws Exception {
        Servers.Created made = create();
        try (Database busy = Database.open(withThreeConnections(settings));
                Directory directory = directory(busy)) {
            CountDownLatch taken = new CountDownLatch(3);
            CountDownLatch free = new CountDownLatch(1);
            for (int i = 0; i < 3; i++) {
                Thread.startVirtualThread(() -> busy.ask(connection -> hold(taken, free)));
            }
            taken.await();
            // What it knows is too old then.
            Thread.sleep(1_500);

            FutureTask<Boolean> asked = new FutureTask<>(() -> letsIn(directory, made));
            Thread asking = Thread.startVirtualThread(asked);
            await(() -> asking.getState() == Thread.State.TIMED_WAITING || asked.isDone());
            free.countDown();

            assertThat(asked.get()).isTrue();
        }
    }

    private static DatabaseSettings withThreeConnections(DatabaseSettings settings) {
        return new DatabaseSettings(settings.url(), settings.user(), settings.password(), 3, Duration.ofSeconds(60));
    }

    private static boolean hold(CountDownLatch taken, CountDownLatch free) {
        taken.countDown();
        try {
            return free.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
