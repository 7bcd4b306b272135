package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KnownListsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final KnownLists known = new KnownLists();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void aListIsReadOncePerAgeAndArguments() {
        assertThat(items("a", HOUR)).isEqualTo(items("a", HOUR)).hasToString("[1]");
        assertThat(items("b", HOUR)).hasToString("[2]");
        assertThat(items("a", Duration.ZERO)).hasToString("[3]");
        known.forget("list");
        assertThat(items("a", HOUR)).hasToString("[4]");
    }

    @Test
    void whoAsksWhileAnotherReadsTakesWhatThatOneFinds() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<JsonNode>> first = threads.submit(() -> known.items("list", Json.object(), HOUR, () -> {
                begun.countDown();
                await(goOn);
                return read();
            }));
            await(begun);
            List<Future<List<JsonNode>>> others = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                others.add(threads.submit(() -> known.items("list", Json.object(), HOUR, this::read)));
            }
            goOn.countDown();
            assertThat(first.get()).hasToString("[1]");
            for (Future<List<JsonNode>> other : others) {
                assertThat(other.get()).hasToString("[1]");
            }
        }
    }

    @Test
    void aListThatCannotBeReadIsLeftAloneForAWhile() {
        Supplier<List<JsonNode>> failing = () -> {
            reads.incrementAndGet();
            throw new ToolFailedException(ToolResult.failure("rate_limited", "Too many requests."));
        };
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> known.items("list", Json.object(), Duration.ZERO, failing))
                    .isInstanceOf(ToolFailedException.class)
                    .hasMessageContaining("Too many requests.");
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void howeverMuchGoesWrongAListIsReadOnlySoOftenAMinute() {
        for (int i = 0; i < 100; i++) {
            items("a", Duration.ZERO);
            known.forget("list");
        }
        assertThat(reads).hasValue(ReadingLimit.READINGS);
        assertThat(items("b", Duration.ZERO)).hasToString("[" + (ReadingLimit.READINGS + 1) + "]");
    }

    private List<JsonNode> items(String which, Duration age) {
        return known.items("list", Json.object().put("which", which), age, this::read);
    }

    private List<JsonNode> read() {
        return List.of(IntNode.valueOf(reads.incrementAndGet()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
