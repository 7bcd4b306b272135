package dev.mcptools.octapipe.audit;

import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.protocol.CallRecord;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import io.helidon.metrics.api.Timer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts and times the calls of each MCP server: {@code mcp_server_call_seconds{server,tool,outcome}}.
 *
 * <p>Thousands of servers with dozens of tools would be more series than anybody can keep: the {@value #MOST} that were
 * used last are there. One that comes back begins at zero, as after a start.
 */
public final class ServerMetrics {
    private static final int MOST = 2_000;

    private final MeterRegistry registry;
    private final Map<Labels, Timer> timers = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Labels, Timer> eldest) {
            if (size() > MOST) {
                registry.remove(eldest.getValue());
                return true;
            }
            return false;
        }
    };

    private record Labels(String server, String tool, String outcome) {}

    public ServerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** {@return what counts the calls of a server} */
    public CallObserver of(String serverId) {
        return call -> timer(serverId, call).record(call.duration());
    }

    private synchronized Timer timer(String serverId, CallRecord call) {
        // What a client wrote must not become a label: they would have no end.
        String tool = call.access().isPresent() ? call.tool() : "none";
        return timers.computeIfAbsent(new Labels(serverId, tool, call.outcome()), this::register);
    }

    private Timer register(Labels labels) {
        return registry.getOrCreate(Timer.builder("mcp_server_call")
                .description("Calls of tools of one MCP server: time from the request to the written result")
                .tags(List.of(
                        Tag.create("server", labels.server),
                        Tag.create("tool", labels.tool),
                        Tag.create("outcome", labels.outcome))));
    }
}
