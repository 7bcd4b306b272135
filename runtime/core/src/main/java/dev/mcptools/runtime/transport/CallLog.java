package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.protocol.CallRecord;
import dev.mcptools.runtime.protocol.ClientName;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;

/**
 * Writes one line per call to the logger {@code dev.mcptools.calls}: {@code tool=... outcome=... duration_ms=...
 * client="..."}, and where it applies {@code via=call_tool}, {@code upstream_status=...}, {@code upstream_ms=...}.
 * Arguments, answers and addresses with their tokens are never in it.
 */
public final class CallLog implements CallObserver {
    private static final Logger LOG = System.getLogger("dev.mcptools.calls");
    private static final int LONGEST = 80;
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
        StringBuilder line = new StringBuilder("tool=").append(tool(call));
        call.via().ifPresent(via -> line.append(" via=").append(via));
        line.append(" outcome=").append(call.outcome());
        line.append(" duration_ms=").append(call.duration().toMillis());
        if (call.upstream().requests() > 0) {
            call.upstream()
                    .status()
                    .ifPresent(status -> line.append(" upstream_status=").append(status));
            line.append(" upstream_ms=").append(call.upstream().duration().toMillis());
        }
        String client = call.client().map(ClientName::toString).orElse("-");
        return line.append(" client=\"").append(harmless(client)).append('"').toString();
    }

    private static String tool(CallRecord call) {
        return call.access().isPresent() ? call.tool() : '"' + harmless(call.tool()) + '"';
    }

    /** What clients call themselves, or call, is their word: it must not be able to write further fields or lines. */
    private static String harmless(String text) {
        String printable = OTHERS.matcher(text).replaceAll("?");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST);
    }
}
