package dev.mcptools.octapipe.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mcptools.octapipe.secret.Vault;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.DatabaseSettings;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.transport.UnavailableException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas on one database. */
class DirectoryTest {
    private static final Toolbox TOOLBOX = Toolbox.of(ToolRegistry.of());

    private Database here;
    private Database there;
    private ServerStore servers;
    private Directory mine;
    private Directory others;

    @BeforeEach
    void start() {
        DatabaseSettings settings = new DatabaseSettings(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
                Optional.of("sa"),
                Optional.of(""),
                4,
                Duration.ofSeconds(5));
        here = Database.open(settings);
        there = Database.open(settings);
        new AccountStore(here, new Vault(new byte[32]))
                .create("a", "A", URI.create("http://127.0.0.1:9"), new AccountCredentials.BearerToken("t"));
        servers = new ServerStore(here);
        mine = Directory.open(servers, (account, config) -> TOOLBOX);
        others = Directory.open(new ServerStore(there), (account, config) -> TOOLBOX);
    }

    @AfterEach
    void stop() {
        mine.close();
        others.close();
        here.close();
        there.close();
    }

    private ServerStore.Created create(Optional<Instant> end) {
        return servers.create("a", "server", ServerConfig.ALL, end).orElseThrow();
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
        ServerStore.Created made = create(Optional.empty());
        await(() -> others.toolbox(made.token().text()).isPresent());

        servers.delete("a", made.server().id());

        await(() -> others.toolbox(made.token().text()).isEmpty());
        await(() -> mine.toolbox(made.token().text()).isEmpty());
    }

    @Test
    void whatWasRemovedStaysRemovedHoweverManyLookAtOnce() throws Exception {
        Thread looking = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                mine.look();
            }
        });
        for (int i = 0; i < 300; i++) {
            ServerStore.Created made = create(Optional.empty());
            servers.delete("a", made.server().id());
            mine.look();
            assertThat(mine.toolbox(made.token().text())).isEmpty();
        }
        looking.interrupt();
        looking.join();
    }

    @Test
    void oneThatHasEndedIsNotThere() {
        ServerStore.Created ended = create(Optional.of(Instant.now().minusMillis(1)));
        ServerStore.Created going = create(Optional.of(Instant.now().plusSeconds(3_600)));
        mine.look();
        assertThat(mine.toolbox(ended.token().text())).isEmpty();
        assertThat(mine.toolbox(going.token().text())).contains(TOOLBOX);
    }

    @Test
    void withoutTheDatabaseNobodyIsLetIn() {
        ServerStore.Created made = create(Optional.empty());
        await(() -> others.toolbox(made.token().text()).isPresent());

        there.close();

        await(() -> {
            try {
                others.toolbox(made.token().text());
                return false;
            } catch (UnavailableException e) {
                return true;
            }
        });
        assertThat(mine.toolbox(made.token().text())).contains(TOOLBOX);
    }
}
