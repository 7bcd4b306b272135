package dev.mcptools.runtime.upstream;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An API on 127.0.0.1 that keeps every request as it arrived and answers byte for byte as it is told. */
public final class ScriptedApi implements AutoCloseable {

    /**
     * A request as it arrived.
     *
     * @param line the request line, undecoded
     * @param headers by lower-case name
     * @param bytes the body
     * @param connection which connection it came on, from 0
     */
    // Nobody compares what arrived as a whole.
    @SuppressWarnings("ArrayRecordComponent")
    public record Received(String line, Map<String, String> headers, byte[] bytes, int connection) {

        /** {@return the body, read as UTF-8} */
        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** {@return path and query, undecoded} */
        public String target() {
            return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
        }
    }

    /** What is done on a connection when a request has arrived; the connection stays open afterwards. */
    @FunctionalInterface
    public interface Reply {
        void to(Received request, Connection connection) throws Exception;
    }

    /** The server's end of a connection. */
    public static final class Connection {
        private final Socket socket;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        /** Sends this, ISO-8859-1, at once. */
        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        /** Ends the connection with FIN. */
        public void close() throws IOException {
            socket.close();
        }

        /** Ends the connection with RST. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Blocks until the client has closed its end. */
        public void awaitClientGone() throws IOException {
            try {
                if (socket.getInputStream().read() >= 0) {
                    throw new IOException("the client sent more instead of closing");
                }
            } catch (SocketException e) {
                // A reset is a way of closing as well.
            }
        }
    }

    private final ServerSocket server;
    private final Reply reply;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    private ScriptedApi(Reply reply) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.reply = reply;
        Thread.startVirtualThread(this::accept);
    }

    public static ScriptedApi replying(Reply reply) {
        try {
            return new ScriptedApi(reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a reply of this status with a JSON body} */
    public static Reply json(int status, String json, String... headerLines) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return bytes(status, "application/json", body, headerLines);
    }

    /** {@return a reply with this body} */
    public static Reply bytes(int status, String contentType, byte[] body, String... headerLines) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Something\r\n");
        if (!contentType.isEmpty()) {
            head.append("Content-Type: ").append(contentType).append("\r\n");
        }
        for (String line : headerLines) {
            head.append(line).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        return (request, connection) -> {
            connection.send(head.toString());
            connection.send(body);
        };
    }

    /** {@return a reply of exactly these bytes, ISO-8859-1, after which the connection ends} */
    public static Reply raw(String text) {
        return (request, connection) -> {
            connection.send(text);
            connection.close();
        };
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** {@return the requests so far, in the order in which they arrived} */
    public List<Received> received() {
        return received;
    }

    public Received only() {
        if (received.size() != 1) {
            throw new AssertionError("expected one request, but there were " + received);
        }
        return received.getFirst();
    }

    /** {@return how many connections were opened} */
    public int connections() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("the scripted API failed", faults.getFirst());
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                int number = sockets.size() - 1;
                Thread.startVirtualThread(() -> serve(socket, number));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Connection connection = new Connection(socket);
            while (!socket.isClosed()) {
                Received request = read(in, number);
                received.add(request);
                reply.to(request, connection);
            }
        } catch (IOException e) {
            // The client went away, or the script ended the connection.
        } catch (Exception | AssertionError e) {
            faults.add(e);
        }
    }

    private static Received read(InputStream in, int number) throws IOException {
        String line = line(in);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.merge(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).trim(),
                    (one, other) -> one + ", " + other);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(line, headers, in.readNBytes(length), number);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            line.append((char) b);
        }
        return line.toString().strip();
    }

    /** Waits for something that another thread does; fails after 10 seconds. */
    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("it did not happen");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
