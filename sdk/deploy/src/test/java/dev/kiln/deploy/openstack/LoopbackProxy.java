package dev.kiln.deploy.openstack;

import dev.kiln.deploy.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A proxy that may want a login. */
final class LoopbackProxy implements AutoCloseable {
    /** It takes one request from each connection; who does not say so breaks the client's next one now and then. */
    private static final String CLOSE = "Connection: close\r\n";

    /** The first line of each request, with the login that came with it. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final LoopbackServer server;
    private final @Nullable String wantedLogin;
    private final int refusal;

    /** A proxy that answers 407 unless the header has this value; null for none. */
    LoopbackProxy(@Nullable String wantedLogin) {
        this(wantedLogin, 407);
    }

    LoopbackProxy(@Nullable String wantedLogin, int refusal) {
        this.wantedLogin = wantedLogin;
        this.refusal = refusal;
        this.server = new LoopbackServer(this::serve);
    }

    String hostAndPort() {
        return server.hostAndPort();
    }

    private void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return;
            }
            head.append((char) c);
        }
        String[] lines = head.toString().split("\r\n");
        String login = null;
        int length = 0;
        StringBuilder passedOn = new StringBuilder();
        for (String line : List.of(lines).subList(1, lines.length)) {
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = line.substring(line.indexOf(':') + 1).strip();
            switch (name) {
                case "proxy-authorization" -> login = value;
                case "connection" -> {}
                default -> passedOn.append(line).append("\r\n");
            }
            length = name.equals("content-length") ? Integer.parseInt(value) : length;
        }
        asked.add(lines[0] + " " + login);
        byte[] body = in.readNBytes(length);
        if (wantedLogin != null && !wantedLogin.equals(login)) {
            out.write(("HTTP/1.1 " + refusal + " No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n"
                            + CLOSE + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return;
        }
        String[] words = lines[0].split(" ", -1);
        if (words[0].equals("CONNECT")) {
            String[] target = words[1].split(":", -1);
            try (Socket upstream = new Socket(target[0], Integer.parseInt(target[1]))) {
                out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                LoopbackServer.start(() -> copy(upstream, client));
                in.transferTo(upstream.getOutputStream());
            }
            return;
        }
        URI target = URI.create(words[1]);
        try (Socket upstream = new Socket(target.getHost(), target.getPort())) {
            upstream.getOutputStream()
                    .write((words[0] + " " + target.getRawPath() + " HTTP/1.1\r\n" + passedOn + CLOSE + "\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            upstream.getOutputStream().write(body);
            String answer = new String(upstream.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            out.write(answer.replaceFirst("\r\n", "\r\n" + CLOSE).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of the two has gone.
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
