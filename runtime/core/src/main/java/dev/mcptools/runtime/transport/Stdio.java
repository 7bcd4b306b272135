package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.Cancellation;
import dev.mcptools.runtime.protocol.Endpoint;
import dev.mcptools.runtime.protocol.JsonBuffer;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.protocol.Reply;
import dev.mcptools.runtime.protocol.RequestId;
import dev.mcptools.runtime.tools.Toolbox;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * MCP over standard input and output, one message per line (2026-07-28, stdio; for older clients the same).
 *
 * <p>Calls run side by side, so answers may come in another order than requests. At the end of the input, running calls
 * have a moment to finish.
 */
public final class Stdio {
    private static final int MAX_LINE_BYTES = 16 * 1024 * 1024;
    private static final int MAX_CALLS = 64;
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final String TOO_LONG =
            "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"The line is longer than 16 MiB.\"}}";

    private final McpServer mcp;
    private final Endpoint endpoint;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore free = new Semaphore(MAX_CALLS);
    private final Map<RequestId, Cancellation> running = new ConcurrentHashMap<>();

    private Stdio(McpServer mcp, Endpoint endpoint, OutputStream out) {
        this.mcp = mcp;
        this.endpoint = endpoint;
        this.out = out;
    }

    /**
     * Takes standard output for MCP alone: whatever else is printed there from now on goes to standard error. To be
     * called before anything can print.
     *
     * @return standard output
     */
    public static OutputStream claimStandardOutput() {
        System.setOut(System.err);
        return new FileOutputStream(FileDescriptor.out);
    }

    /** Serves the process's standard input until its end, answering on {@code out}. */
    public static void serve(McpServer mcp, Toolbox toolbox, OutputStream out) throws IOException {
        serve(mcp, toolbox, new FileInputStream(FileDescriptor.in), out);
    }

    /** Serves {@code in} until its end. */
    static void serve(McpServer mcp, Toolbox toolbox, InputStream in, OutputStream out) throws IOException {
        new Stdio(mcp, Endpoint.of(toolbox), out).run(new LineReader(in, MAX_LINE_BYTES));
    }

    private void run(LineReader lines) throws IOException {
        boolean open = true;
        while (open) {
            switch (lines.next()) {
                case LineReader.Text text -> start(text.bytes());
                case LineReader.Blank ignored -> {
                    // Clients that end lines with CR LF, or pause with an empty one, mean nothing by it.
                }
                case LineReader.TooLong ignored -> write(new JsonBuffer(128).raw(TOO_LONG));
                case LineReader.End ignored -> open = false;
            }
        }
        finish();
    }

    private void start(byte[] message) {
        free.acquireUninterruptibly();
        Thread.startVirtualThread(() -> {
            StdioExchange exchange = new StdioExchange(this::write, running);
            try {
                if (mcp.dispatch(endpoint, message, exchange) instanceof Reply.Response response) {
                    write(response.json());
                }
            } finally {
                exchange.end();
                free.release();
            }
        });
    }

    private void finish() {
        try {
            if (!free.tryAcquire(MAX_CALLS, GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                running.values().forEach(Cancellation::cancel);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(JsonBuffer line) {
        line.raw("\n");
        writing.lock();
        try {
            out.write(line.array(), 0, line.length());
            out.flush();
        } catch (IOException e) {
            // The client no longer reads; the end of its input follows.
        } finally {
            writing.unlock();
        }
    }
}
