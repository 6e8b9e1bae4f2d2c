package dev.kiln.engine.signal;

import com.sun.net.httpserver.HttpExchange;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.StackControl;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.ValueException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes what other processes want of this engine, from those who have its secret. A call may take as long as what it leads to, so each
 * has a thread of its own.
 */
final class ControlDoor {

    private final byte[] secret;
    private final Supplier<? extends StackControl> engine;

    ControlDoor(String secret, Supplier<? extends StackControl> engine) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.engine = engine;
    }

    void answer(HttpExchange exchange) throws IOException {
        String shown = exchange.getRequestHeaders().getFirst(ControlCall.SECRET);
        if (!"POST".equals(exchange.getRequestMethod()) || !isOpenedBy(shown)) {
            send(exchange, 403, Map.of("explanation", "This door is for processes that share the store's folder."));
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(SignalServer.MAX_BODY + 1);
        if (body.length > SignalServer.MAX_BODY) {
            send(exchange, 413, Map.of("explanation", "A signal may have 1 MB at most."));
            return;
        }
        Thread thread = new Thread(() -> carryOut(exchange, new String(body, StandardCharsets.UTF_8)), "kiln-control");
        thread.setDaemon(true);
        thread.start();
    }

    private boolean isOpenedBy(@Nullable String shown) {
        return shown != null && MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8));
    }

    private void carryOut(HttpExchange exchange, String body) {
        try (exchange) {
            try (StackControl control = engine.get()) {
                // the answer is sent before the engine is let go of, which may end with that
                List<String> result = ControlCall.read(body).carryOut(control);
                send(exchange, 200, Map.of("result", result));
            } catch (EngineException refused) {
                send(
                        exchange,
                        refused.kind().code(),
                        Map.of("type", refused.errorType(), "explanation", String.valueOf(refused.getMessage())));
            } catch (ValueException noJson) {
                send(exchange, 400, Map.of("type", "BadRequest", "explanation", "The body is no JSON."));
            } catch (IllegalStateException closing) {
                send(exchange, 503, Map.of("explanation", String.valueOf(closing.getMessage())));
            }
        } catch (IOException gone) {
            return; // who asked has not waited for the answer
        }
    }

    private static void send(HttpExchange exchange, int code, Map<String, ?> answer) throws IOException {
        byte[] body = JsonText.of(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, body.length);
        try (OutputStream out = exchange.getResponseBody()) { // Closing sends it; until then it is only kept.
            out.write(body);
        }
    }
}
