package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.protocol.CallRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;

/**
 * Writes one line per call to the logger {@code dev.mcptools.calls}: {@code tool=... outcome=... duration_ms=...
 * client="..."}. Arguments, answers and addresses with their tokens are never in it.
 */
public final class CallLog implements CallObserver {
    private static final Logger LOG = System.getLogger("dev.mcptools.calls");
    private static final int LONGEST_CLIENT = 80;
    private static final Pattern OTHERS = Pattern.compile("[^\\x20-\\x7E]|[\"\\\\]");

    /** A log of calls. */
    public CallLog() {}

    @Override
    public void called(CallRecord call) {
        if (LOG.isLoggable(Level.INFO)) {
            LOG.log(Level.INFO, line(call));
        }
    }

    static String line(CallRecord call) {
        return "tool=" + call.tool() + " outcome=" + call.outcome() + " duration_ms="
                + call.duration().toMillis() + " client=\""
                + call.client().map(CallLog::harmless).orElse("-") + '"';
    }

    /** The client's name is the client's word: it must not be able to write further fields or lines. */
    private static String harmless(String client) {
        String printable = OTHERS.matcher(client).replaceAll("?");
        return printable.length() <= LONGEST_CLIENT ? printable : printable.substring(0, LONGEST_CLIENT);
    }
}
