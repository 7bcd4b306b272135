package dev.mcptools.runtime.upstream;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A socket on which nothing is logged. Helidon's client would log requests at the finest level, credentials and passwords
 * included, and others turn that level on to look for something else.
 */
record SilentSocket(HelidonSocket socket) implements HelidonSocket {
    @Override
    public void log(Logger logger, Level level, String message, Object... values) {}

    @Override
    public void log(Logger logger, Level level, String message, Throwable e, Object... values) {}

    @Override
    public void close() {
        socket.close();
    }

    @Override
    public void idle() {
        socket.idle();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    @SuppressWarnings("removal") // As long as Helidon asks for it, it is passed on.
    public int read(BufferData buffer) {
        return socket.read(buffer);
    }

    @Override
    public void write(BufferData buffer) {
        socket.write(buffer);
    }

    @Override
    public byte[] get() {
        return socket.get();
    }

    @Override
    public PeerInfo remotePeer() {
        return socket.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return socket.localPeer();
    }

    @Override
    public boolean isSecure() {
        return socket.isSecure();
    }

    @Override
    public String socketId() {
        return socket.socketId();
    }

    @Override
    public String childSocketId() {
        return socket.childSocketId();
    }
}
