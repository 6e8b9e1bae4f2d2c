package dev.kiln.engine.signal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a port that can be kept for long. */
public final class FreePort {

    /** Below those that systems give to outgoing connections, or one of them would sooner or later be in the way. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1000;

    private FreePort() {}

    /**
     * Any port of the loopback address that nobody has now.
     *
     * @return the port
     * @throws IOException when there is none
     */
    public static int choose() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no port from " + LOWEST + " to " + HIGHEST + " is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return tried.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
