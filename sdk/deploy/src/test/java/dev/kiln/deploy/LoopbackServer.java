package dev.kiln.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Accepts connections on loopback, and hands each over in a thread of its own. */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket server;
    private final Connection connection;

    /** What is done with a connection, which is closed afterwards. */
    @FunctionalInterface
    public interface Connection {
        void serve(Socket client) throws IOException, InterruptedException;
    }

    public LoopbackServer(Connection connection) {
        this.connection = connection;
        try {
            this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public String hostAndPort() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Does something meanwhile; the end of the process does not wait for it. */
    public static void start(Runnable task) {
        Thread thread = new Thread(task, "loopback-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            connection.serve(client);
        } catch (IOException e) {
            // The client has gone, which is its right.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
