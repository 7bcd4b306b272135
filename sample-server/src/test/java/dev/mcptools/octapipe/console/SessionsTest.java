package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = now::get;
    private final Sessions sessions = new Sessions(key(1), "hash of the admin key", clock);

    private static byte[] key(int value) {
        byte[] key = new byte[32];
        key[31] = (byte) value;
        return key;
    }

    @Test
    void anotherReplicaWithTheSameKeyTakesASession() {
        String cookie = sessions.issue();
        assertThat(new Sessions(key(1), "hash of the admin key", clock).read(cookie))
                .isPresent()
                .isEqualTo(sessions.read(cookie));
    }

    @Test
    void aSessionEndsWithItsTime() {
        String cookie = sessions.issue();
        now.set(START.plus(Sessions.LIFETIME).minusSeconds(1));
        assertThat(sessions.read(cookie)).isPresent();
        now.set(START.plus(Sessions.LIFETIME));
        assertThat(sessions.read(cookie)).isEmpty();
    }

    @Test
    void aSessionEndsWithTheAdminKeyAndWithTheServersKey() {
        String cookie = sessions.issue();
        assertThat(new Sessions(key(1), "hash of another key", clock).read(cookie))
                .isEmpty();
        assertThat(new Sessions(key(2), "hash of the admin key", clock).read(cookie))
                .isEmpty();
    }

    @Test
    void whatWasChangedIsNotTaken() {
        String cookie = sessions.issue();
        byte[] bytes = Base64.getUrlDecoder().decode(cookie);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(sessions.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("byte " + i)
                    .isEmpty();
        }
        for (String nonsense : List.of("", "x", "ä", cookie.substring(0, 20), cookie + "AA", "%00")) {
            assertThat(sessions.read(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void eachSessionHasATokenOfItsOwn() {
        Session one = sessions.read(sessions.issue()).orElseThrow();
        Session other = sessions.read(sessions.issue()).orElseThrow();
        assertThat(one.csrfToken()).hasSize(43).isNotEqualTo(other.csrfToken());
        assertThat(one.toString()).doesNotContain(one.csrfToken());
    }
}
