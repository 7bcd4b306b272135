package dev.mcptools.octapipe.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** An API that keeps every byte of what arrives and answers with the bytes it is told to. */
final class RecordingApi implements AutoCloseable {
    private final ServerSocket server;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private volatile byte[] answer = {};

    /**
     * A request as it arrived.
     *
     * @param line its request line
     * @param headers its header lines, in their order, as they were written
     * @param body its body; chunks put together
     */
    record Arrived(String line, List<String> headers, byte[] body) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Arrived that
                    && line.equals(that.line)
                    && headers.equals(that.headers)
                    && Arrays.equals(body, that.body);
        }

        @Override
        public int hashCode() {
            return line.hashCode();
        }

        @Override
        public String toString() {
            return line + "\n" + String.join("\n", headers) + "\n\n" + new String(body, StandardCharsets.UTF_8);
        }
    }

    RecordingApi() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Forgets what has arrived, and answers with these bytes from now on. */
    void answers(byte[] bytes) {
        arrived.clear();
        answer = bytes;
    }

    List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            arrived.add(request(socket.getInputStream()));
            socket.getOutputStream().write(answer);
            socket.shutdownOutput();
        } catch (IOException e) {
            // Nothing was sent on this connection, or the other end has had enough.
        }
    }

    private static Arrived request(InputStream in) throws IOException {
        String line = line(in);
        List<String> headers = new ArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
        }
        return new Arrived(line, List.copyOf(headers), body(headers, in));
    }

    private static byte[] body(List<String> headers, InputStream in) throws IOException {
        for (String header : headers) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                return in.readNBytes(Integer.parseInt(lower.substring(15).strip()));
            }
            if (lower.startsWith("transfer-encoding:")) {
                return chunks(in);
            }
        }
        return new byte[0];
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    /** A line up to its CR LF; bytes become characters one to one, so that none is lost. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < 2 || line.lastIndexOf("\r\n") != line.length() - 2) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The request ends after: " + line);
            }
            line.append((char) next);
        }
        return line.substring(0, line.length() - 2);
    }
}
