package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.Cancellation;
import dev.mcptools.runtime.protocol.ClientName;
import dev.mcptools.runtime.protocol.Era;
import dev.mcptools.runtime.protocol.Exchange;
import dev.mcptools.runtime.protocol.JsonBuffer;
import dev.mcptools.runtime.protocol.RequestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** One line: its ids belong to the one client at the other end, which cancels by id in both eras. */
final class StdioExchange implements Exchange {
    private final Consumer<JsonBuffer> out;
    private final Map<RequestId, Cancellation> running;
    private final ConcurrentLinkedQueue<RequestId> mine = new ConcurrentLinkedQueue<>();

    StdioExchange(Consumer<JsonBuffer> out, Map<RequestId, Cancellation> running) {
        this.out = out;
        this.running = running;
    }

    @Override
    public List<String> header(String name) {
        return List.of();
    }

    @Override
    public boolean hasHeaders() {
        return false;
    }

    @Override
    public boolean canNotify() {
        return true;
    }

    @Override
    public void notify(JsonBuffer notification) {
        out.accept(notification);
    }

    @Override
    public Cancellation cancellation(RequestId id, Era era) {
        Cancellation cancellation = new Cancellation();
        if (running.putIfAbsent(id, cancellation) == null) {
            mine.add(id);
        }
        return cancellation;
    }

    @Override
    public void cancel(RequestId id) {
        Optional.ofNullable(running.get(id)).ifPresent(Cancellation::cancel);
    }

    @Override
    public Optional<ClientName> client() {
        return Optional.empty();
    }

    /** Forgets the requests of this line. */
    void end() {
        mine.forEach(running::remove);
    }
}
