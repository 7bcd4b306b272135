package dev.mcptools.octapipe.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A way to a database that can be cut, or become silent. */
public final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile State state = State.OPEN;

    private enum State {
        OPEN,
        SILENT,
        CUT
    }

    private Relay(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** {@return a relay to a port of this machine} */
    public static Relay to(int target) {
        try {
            Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the port to connect to instead} */
    public int port() {
        return door.getLocalPort();
    }

    /** Breaks all connections, and each new one. */
    public void cut() {
        state = State.CUT;
        open.forEach(Relay::close);
        open.clear();
    }

    /** Passes nothing on any more, and closes nothing. */
    public void silence() {
        state = State.SILENT;
    }

    /** Lets new connections through again. */
    public void restore() {
        open.forEach(Relay::close);
        open.clear();
        state = State.OPEN;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                if (state == State.CUT) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(server);
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            } catch (IOException e) {
                // Closed, or the target is gone: the client finds out.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (state == State.OPEN) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // Cut.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }
}
