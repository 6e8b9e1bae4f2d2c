package dev.kiln.deploy.faults;

import dev.kiln.deploy.LoopbackServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bad network in front of one service: HTTP on loopback, with a fault for each request. */
final class FaultProxy implements AutoCloseable {
    private static final HttpClient UPSTREAM = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final List<String> HOP_BY_HOP =
            List.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding", "http2-settings");

    private final URI target;
    private final Faults faults;
    private final Duration clientPatience;
    private final LoopbackServer server;
    private final Map<String, HttpResponse<byte[]>> pages = new ConcurrentHashMap<>();

    /** What comes; headers by lower-case name. */
    record Request(String method, String path, Map<String, String> headers, String body) {}

    /** Chooses the fault for a request. */
    @FunctionalInterface
    interface Faults {
        Fault of(Request request);
    }

    /**
     * A proxy.
     *
     * @param target where the service is; its path is not used
     * @param faults the fault for each request
     * @param clientPatience after what time the client gives up
     */
    FaultProxy(URI target, Faults faults, Duration clientPatience) {
        this.target = target;
        this.faults = faults;
        this.clientPatience = clientPatience;
        this.server = new LoopbackServer(this::serve);
    }

    /** Where the client has to go. */
    String url() {
        return "http://" + server.hostAndPort();
    }

    private void serve(Socket client) throws IOException, InterruptedException {
        client.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(client.getInputStream());
        for (Request request = read(in); request != null; request = read(in)) {
            if (!answer(client, request, faults.of(request))) {
                return;
            }
        }
    }

    /** Whether the connection can be used again. */
    private boolean answer(Socket client, Request request, Fault fault) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = fault.isForwarded() ? forward(request) : null;
        OutputStream out = client.getOutputStream();
        switch (fault) {
            case RESET_BEFORE, RESET_AFTER -> {
                client.setSoLinger(true, 0);
                return false;
            }
            case STALL_BEFORE, STALL_AFTER -> {
                Thread.sleep(clientPatience.toMillis() + 500);
                return false;
            }
            case LATE -> {
                Thread.sleep(clientPatience.toMillis() + 500);
                forward(request);
                return false;
            }
            default -> {
                // Something is answered.
            }
        }
        if (fault.status() > 0) {
            out.write(refusal(fault.status()).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        }
        if (fault == Fault.DUPLICATE_PAGE && request.method.equals("GET") && request.path.contains("/events")) {
            response = pages.getOrDefault(request.path.replaceFirst("&marker=.*", ""), response);
        } else if (request.method.equals("GET")) {
            pages.put(request.path.replaceFirst("&marker=.*", ""), response);
        }
        byte[] body = response.body();
        boolean unseen = fault == Fault.TRUNCATED_UNSEEN;
        out.write(head(response, unseen ? -1 : body.length).getBytes(StandardCharsets.ISO_8859_1));
        if (fault == Fault.TRUNCATED || unseen) {
            out.write(body, 0, body.length / 2);
            out.flush();
            return false;
        }
        if (fault == Fault.DRIP || fault == Fault.ENDLESS_DRIP) {
            drip(out, body, fault == Fault.DRIP);
            return fault == Fault.DRIP;
        }
        out.write(body);
        out.flush();
        return true;
    }

    private void drip(OutputStream out, byte[] body, boolean inTime) throws IOException, InterruptedException {
        int pieces = 10;
        long pause = inTime ? 40 : clientPatience.toMillis() / 5;
        for (int i = 0; i < pieces; i++) {
            int from = body.length * i / pieces;
            out.write(body, from, body.length * (i + 1) / pieces - from);
            out.flush();
            Thread.sleep(pause);
        }
    }

    private HttpResponse<byte[]> forward(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder call = HttpRequest.newBuilder()
                .uri(target.resolve(request.path))
                .timeout(Duration.ofMinutes(2))
                .method(
                        request.method,
                        request.body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(request.body, StandardCharsets.UTF_8));
        request.headers.forEach((name, value) -> {
            if (!HOP_BY_HOP.contains(name)) {
                call.header(name, value);
            }
        });
        return UPSTREAM.send(call.build(), BodyHandlers.ofByteArray());
    }

    private static String head(HttpResponse<byte[]> response, int length) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.statusCode() + " X\r\n");
        response.headers().map().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n"));
            }
        });
        return head.append(length < 0 ? "Connection: close\r\n" : "Content-Length: " + length + "\r\n")
                .append("\r\n")
                .toString();
    }

    private static String refusal(int status) {
        String body = "{\"error\":{\"message\":\"A fault on the way: " + status + "\",\"type\":\"Fault\"}}";
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + (status == 429 ? "\r\nRetry-After: 1" : "") + "\r\n\r\n" + body;
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String[] words = first.split(" ", -1);
        return new Request(words[0], words[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
