package dev.mcptools.octapipe.audit;

import io.helidon.config.Config;
import java.time.Duration;

/**
 * What is kept of calls, and how long.
 *
 * @param arguments whether arguments are kept, cut
 * @param results whether answers are kept, cut
 * @param retention how old an entry may become
 */
public record AuditSettings(boolean arguments, boolean results, Duration retention) {

    /** Neither arguments nor answers, 90 days. */
    public static final AuditSettings DEFAULTS = new AuditSettings(false, false, Duration.ofDays(90));

    /** {@return what stands under {@code audit} in the configuration} */
    public static AuditSettings from(Config audit) {
        Duration retention = audit.get("retention").as(Duration.class).orElse(DEFAULTS.retention);
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("audit.retention must be a time such as P90D.");
        }
        return new AuditSettings(
                audit.get("arguments").asBoolean().orElse(DEFAULTS.arguments),
                audit.get("results").asBoolean().orElse(DEFAULTS.results),
                retention);
    }
}
