package dev.mcptools.octapipe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptTextTest {

    @Test
    void nothingInvisibleAndNothingTooLongIsKept() {
        assertThat(KeptText.of("a\u0000b\nc\u202ed\u2028e\uD800f", 50)).isEqualTo("a b c d e f");
        assertThat(KeptText.of("abc\uD83D\uDE00", 4)).isEqualTo("abc");
        assertThat(KeptText.of("abc\uD83D\uDE00", 5)).isEqualTo("abc\uD83D\uDE00");
        assertThat(KeptText.of("x".repeat(99), 3)).isEqualTo("xxx");
    }
}
