package dev.mcptools.runtime.transport;

import java.util.List;
import java.util.Locale;

/**
 * What a client's {@code Accept} admits.
 *
 * @param json a single JSON object
 * @param events a stream of events
 */
record Accepted(boolean json, boolean events) {

    /**
     * Reads the header more leniently than the specification has it, which wants both types named: {@code *}{@code /*}
     * means both, no header at all means JSON.
     */
    static Accepted of(List<String> lines) {
        if (lines.isEmpty()) {
            return new Accepted(true, false);
        }
        boolean json = false;
        boolean events = false;
        for (String range : String.join(",", lines).toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            boolean refused = parts.length > 1 && parts[1].strip().matches("q=0(\\.0*)?");
            switch (parts[0].strip()) {
                case "*/*" -> {
                    json |= !refused;
                    events |= !refused;
                }
                case "application/json", "application/*" -> json |= !refused;
                case "text/event-stream", "text/*" -> events |= !refused;
                default -> {
                    // Another type, which is not ours to send.
                }
            }
        }
        return new Accepted(json, events);
    }

    boolean nothing() {
        return !json && !events;
    }
}
