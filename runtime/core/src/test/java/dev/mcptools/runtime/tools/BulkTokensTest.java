package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.BulkTokens.Bond;
import dev.mcptools.runtime.tools.BulkTokens.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTokensTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");
    private static final Bond BOND = bond("delete", Json.object().put("q", "a"));

    private final BulkTokens tokens = tokens("acme", NOW);

    @Property(tries = 100)
    void whatIsSealedOpens(@ForAll @LongRange(min = 0) long number) {
        for (Kind kind : Kind.values()) {
            String token = tokens.seal(kind, BOND, number);

            assertThat(token).matches("[A-Za-z0-9_-]+");
            assertThat(tokens("acme", NOW).open(kind, BOND, token)).isEqualTo(number);
        }
    }

    @Property(tries = 500)
    void aChangedBitIsRefused(@ForAll @IntRange(max = 100_000) int where) {
        byte[] bytes = Base64.getUrlDecoder().decode(tokens.seal(Kind.PREVIEW, BOND, 7));
        int bit = where % (8 * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        refused(Kind.PREVIEW, BOND, changed, tokens, "unchanged");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anotherAccountsTokenIsRefused(Kind kind) {
        refused(kind, BOND, tokens.seal(kind, BOND, 7), tokens("other", NOW), "for this account");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anotherToolsTokenIsRefused(Kind kind) {
        String token = tokens.seal(kind, bond("update", Json.object().put("q", "a")), 7);

        refused(kind, BOND, token, tokens, "update");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aTokenForOtherArgumentsIsRefused(Kind kind) {
        String token = tokens.seal(kind, bond("delete", Json.object().put("q", "b")), 7);

        refused(kind, BOND, token, tokens, "other arguments");
    }

    @Test
    void aTokenIsGoodUntilItRunsOut() {
        String token = tokens.seal(Kind.PREVIEW, BOND, 7);

        assertThat(tokens.expiry(Kind.PREVIEW)).isEqualTo(NOW.plusSeconds(600));
        assertThat(tokens("acme", NOW.plusSeconds(599)).open(Kind.PREVIEW, BOND, token))
                .isEqualTo(7);
        refused(Kind.PREVIEW, BOND, token, tokens("acme", NOW.plusSeconds(600)), "2026-08-01T10:10:00Z");
    }

    @Test
    void oneKindOfTokenIsNotTheOther() {
        refused(Kind.RESUME, BOND, tokens.seal(Kind.PREVIEW, BOND, 7), tokens, "unchanged");
        refused(Kind.PREVIEW, BOND, tokens.seal(Kind.RESUME, BOND, 7), tokens, "unchanged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "preview_token", "AAAA", "////", " "})
    void whatNobodySealedIsRefused(String token) {
        refused(Kind.PREVIEW, BOND, token, tokens, "unchanged");
    }

    private static void refused(Kind kind, Bond bond, String token, BulkTokens tokens, String why) {
        assertThatThrownBy(() -> tokens.open(kind, bond, token))
                .isInstanceOf(ArgumentsRejectedException.class)
                .hasMessageContaining(why);
    }

    private static BulkTokens tokens(String account, Instant now) {
        return new BulkTokens(Cursors.keyed(KEY).sealFor("bulk"), account, InstantSource.fixed(now));
    }

    private static Bond bond(String tool, JsonNode arguments) {
        return new Bond(tool, CanonicalArguments.digestOfAll(arguments));
    }
}
