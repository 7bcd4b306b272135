package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.protocol.CallRecord;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import io.helidon.metrics.api.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Counts and times calls: {@code mcp_tool_calls_total{tool,outcome}} and {@code mcp_tool_call_seconds{tool,outcome}}. Calls
 * that were refused before there was a tool are those of {@code none}.
 */
final class CallMetrics implements CallObserver {
    private static final Duration[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final Map<Labels, Meters> meters = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void called(CallRecord call) {
        // What a client wrote must not become a label: they would have no end.
        String tool = call.access().isPresent() ? call.tool() : NONE;
        Meters found = meters.computeIfAbsent(new Labels(tool, call.outcome()), this::register);
        found.calls.increment();
        found.durations.record(call.duration());
    }

    private Meters register(Labels labels) {
        List<Tag> tags = List.of(Tag.create("tool", labels.tool), Tag.create("outcome", labels.outcome));
        return new Meters(
                registry.getOrCreate(Counter.builder("mcp_tool_calls")
                        .description("Calls of tools by what came of them")
                        .tags(tags)),
                registry.getOrCreate(Timer.builder("mcp_tool_call")
                        .description("Time from the request to the written result")
                        .buckets(BUCKETS)
                        .tags(tags)));
    }

    private record Labels(String tool, String outcome) {}

    private record Meters(Counter calls, Timer durations) {}
}
