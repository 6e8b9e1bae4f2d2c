package dev.kiln.engine.signal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.StackControl;
import dev.kiln.engine.handler.SignalAddress;
import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.ValueException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Listens for signals on the loopback address and nowhere else. A signal is a POST or PUT to an address of
 * {@link dev.kiln.engine.handler.SignalUrl} with JSON, or nothing, as its body. Answers: 200 taken, 400 refused or no JSON,
 * 403 wrong token, 404 no such resource, 405 another method, 409 something else goes on, 413 too large, 503 the engine is
 * closing.
 */
public final class SignalServer implements AutoCloseable {

    /** The most bytes that a signal may have, as in Heat. */
    public static final int MAX_BODY = 1 << 20;

    private static final String LOOPBACK = "127.0.0.1";
    private static final int THREADS = 4;
    private static final int QUEUE = 64;
    private static final int ATTEMPTS = 50;
    private static final long PAUSE_NANOS = 100_000_000;

    /** How long those who wait for an answer keep the server, which has the engine's answer by then. */
    private static final long ANSWERING_SECONDS = 5;

    private final HttpServer server;
    private final ExecutorService threads;
    /** Held for reading by each answer that is under way; fair, so that new signals do not keep an end away. */
    private final ReadWriteLock answers = new ReentrantReadWriteLock(true);

    private SignalServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Takes a port. Nothing is answered before {@link #start}.
     *
     * @param port the port, or 0 for any that is free
     * @return the server
     * @throws IllegalStateException when the port is taken
     */
    public static SignalServer bind(int port) {
        try {
            InetAddress loopback = InetAddress.getByAddress(LOOPBACK, new byte[] {127, 0, 0, 1});
            HttpServer server = bound(new InetSocketAddress(loopback, port));
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
                Thread thread = new Thread(task, "kiln-signals");
                thread.setDaemon(true);
                return thread;
            });
            server.setExecutor(threads);
            return new SignalServer(server, threads);
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "Signals cannot be taken at " + address(port) + ": " + taken.getMessage()
                            + ". End the program that has the port, or set another as signals.port in local.yaml; addresses"
                            + " that stacks have given out before lead to the old one.",
                    taken);
        }
    }

    /** Who has the port may be about to end, as a command on other stacks is that has drawn the same one. */
    private static HttpServer bound(InetSocketAddress address) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return HttpServer.create(address, QUEUE);
            } catch (BindException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /**
     * Where the server is.
     *
     * @return for example {@code http://127.0.0.1:8004}
     */
    public String address() {
        return address(server.getAddress().getPort());
    }

    /**
     * Where a server on a port is.
     *
     * @param port the port
     * @return for example {@code http://127.0.0.1:8004}
     */
    public static String address(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }

    /**
     * Begins to answer.
     *
     * @param receiver takes the signals
     */
    public void start(SignalReceiver receiver) {
        server.createContext("/", exchange -> {
            answers.readLock().lock();
            try (exchange) {
                answer(exchange, receiver);
            } finally {
                answers.readLock().unlock();
            }
        });
        server.start();
    }

    /**
     * Lets other processes that know a secret say what they want of the engine.
     *
     * @param secret the secret
     * @param engine comes to the engine for one call, until it is closed; throws {@link IllegalStateException} when that ends
     */
    public void control(String secret, Supplier<? extends StackControl> engine) {
        ControlDoor door = new ControlDoor(secret, engine);
        server.createContext(ControlCall.PATH, exchange -> {
            if (isMeantForLoopback(exchange.getRequestHeaders().getFirst("Host"))) {
                door.answer(exchange);
            } else {
                exchange.close();
            }
        });
    }

    private void answer(HttpExchange exchange, SignalReceiver receiver) throws IOException {
        if (!isMeantForLoopback(exchange.getRequestHeaders().getFirst("Host"))) {
            // a page in a browser whose name was made to lead here is none of ours
            refuse(exchange, 403, "Signals are taken at " + address() + " only.");
            return;
        }
        SignalAddress address = SignalAddress.of(exchange.getRequestURI()).orElse(null);
        if (address == null) {
            refuse(exchange, 404, "No resource takes signals at this address.");
            return;
        }
        if (!Set.of("POST", "PUT").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "POST, PUT");
            refuse(exchange, 405, "A signal is a POST or a PUT.");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            refuse(exchange, 413, "A signal may have " + MAX_BODY + " bytes at most.");
            return;
        }
        String header = exchange.getRequestHeaders().getFirst("X-Auth-Token");
        String token = header == null ? address.token() : header;
        Object details;
        try {
            details = details(body);
        } catch (ValueException noJson) {
            refuse(exchange, 400, "The body is no JSON: " + noJson.getMessage());
            return;
        }
        deliver(exchange, receiver, address, token == null ? "" : token, details);
    }

    private static void deliver(
            HttpExchange exchange,
            SignalReceiver receiver,
            SignalAddress address,
            String token,
            @Nullable Object details)
            throws IOException {
        try {
            receiver.signal(address.stackId(), address.resource(), token, details);
            exchange.sendResponseHeaders(200, -1);
        } catch (EngineException refused) {
            refuse(exchange, refused.kind().code(), String.valueOf(refused.getMessage()));
        } catch (IllegalStateException closed) {
            refuse(exchange, 503, String.valueOf(closed.getMessage()));
        }
    }

    private static @Nullable Object details(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.isBlank() ? null : JsonReader.read(text);
    }

    private boolean isMeantForLoopback(@Nullable String host) {
        int port = server.getAddress().getPort();
        return host != null
                && Set.of(LOOPBACK + ":" + port, "localhost:" + port).contains(host);
    }

    private static void refuse(HttpExchange exchange, int code, String message) throws IOException {
        byte[] body =
                JsonText.of(Map.of("code", (long) code, "explanation", message)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Stops as soon as the signals that have come are answered: what they led to may be what ends the engine. */
    @Override
    public void close() {
        boolean answered = false;
        try {
            answered = answers.writeLock().tryLock(ANSWERING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        if (answered) {
            answers.writeLock().unlock();
        }
        threads.shutdownNow();
    }
}
