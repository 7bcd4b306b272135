package dev.mcptools.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    // Near the end of its range, where a clock that counts from anywhere may be.
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Allowances allowances = new Allowances(2, 3, Duration.ofSeconds(6), nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void soManyAtOnceThenOneInEachInterval() {
        for (int i = 0; i < 3; i++) {
            assertThat(allowances.take(0)).isZero();
        }
        assertThat(allowances.take(0)).isEqualTo(Duration.ofSeconds(6));
        assertThat(allowances.take(1)).isZero();

        pass(Duration.ofSeconds(5));
        assertThat(allowances.take(0)).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(allowances.take(0)).isZero();
        assertThat(allowances.take(0)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void nothingIsSavedUpBeyondWhatIsAllowedAtOnce() {
        pass(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            assertThat(allowances.take(0)).isZero();
        }
        assertThat(allowances.take(0)).isPositive();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        for (int i = 0; i < 100; i++) {
            assertThat(allowances.take(0)).isZero();
            allowances.giveBack(0);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(allowances.take(0)).isZero();
        }
        assertThat(allowances.take(0)).isPositive();
    }
}
