package dev.kiln.engine.signal;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.api.StackControl;
import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.ValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An engine in another process of this machine. A call throws {@link UncheckedIOException}: around a {@link ConnectException} when the
 * engine cannot be reached (any more), so that nothing has happened; around another when nobody knows what came of it.
 */
public final class ControlClient implements StackControl {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final URI address;
    private final String secret;

    /**
     * The engine behind a door.
     *
     * @param address where the engine listens for signals, for example {@code http://127.0.0.1:8004}
     * @param secret what opens the door
     */
    public ControlClient(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    @Override
    public void signal(String stack, String resource, @Nullable Object details) {
        send(ControlCall.signal(stack, resource, details));
    }

    @Override
    public List<String> fireAlarm(String stack, String resource, String state) {
        return send(ControlCall.fireAlarm(stack, resource, state));
    }

    @Override
    public void markUnhealthy(String stack, String resource, boolean unhealthy, @Nullable String reason) {
        send(ControlCall.mark(stack, resource, unhealthy, reason));
    }

    @Override
    public void cancel(String stack, boolean rollback) {
        send(ControlCall.cancel(stack, rollback));
    }

    @Override
    public void act(String stack, WholeAction action) {
        send(ControlCall.act(stack, action));
    }

    private List<String> send(ControlCall call) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(ControlCall.PATH))
                .header(ControlCall.SECRET, secret)
                .POST(HttpRequest.BodyPublishers.ofString(call.json()))
                .build();
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return result(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for the answer", e));
        }
    }

    private static List<String> result(HttpResponse<String> answer) throws IOException {
        Map<?, ?> said = said(answer.body());
        if (answer.statusCode() == 200 && said.get("result") instanceof List<?> result) {
            return result.stream().map(String::valueOf).toList();
        }
        for (Kind kind : Kind.values()) {
            if (kind.code() == answer.statusCode() && said.get("type") instanceof String type) {
                throw new EngineException(kind, type, String.valueOf(said.get("explanation")));
            }
        }
        // closing, or another engine that has got the port meanwhile: this one has done nothing
        throw new ConnectException("it answers " + answer.statusCode());
    }

    private static Map<?, ?> said(String body) {
        try {
            return JsonReader.read(body) instanceof Map<?, ?> map ? map : Map.of();
        } catch (ValueException noJson) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        // the client has no thread that would keep a process alive
    }
}
