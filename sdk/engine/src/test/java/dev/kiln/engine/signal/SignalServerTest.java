package dev.kiln.engine.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.api.EngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignalServerTest {

    private static final String PLAIN = "/v1/p/stacks/demo/id1/resources/up%20and%20away/signal";
    private static final String SIGNED =
            "/v1/waitcondition/arn%3Aopenstack%3Aheat%3A%3Ap%3Astacks/demo/id1/resources/h?Signature=abc";

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final SignalServer server = SignalServer.bind(0);

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void start() {
        server.start(
                (stack, resource, token, details) -> taken.add(stack + " " + resource + " " + token + " " + details));
    }

    @Test
    void aSignalThatEndsTheServerIsAnswered() throws Exception {
        server.start((stack, resource, token, details) -> {
            Thread ending = new Thread(server::close);
            ending.start();
            try {
                ending.join(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(send("POST", PLAIN, "").statusCode()).isEqualTo(200);
    }

    @Test
    void aPostWithATokenInTheHeaderIsTaken() throws Exception {
        start();

        HttpResponse<String> answer = send("POST", PLAIN, "{\"status\": \"SUCCESS\"}", "X-Auth-Token", "abc");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(taken).containsExactly("id1 up and away abc {status=SUCCESS}");
    }

    @Test
    void aPutToASignedAddressIsTakenEvenWithoutABody() throws Exception {
        start();

        HttpResponse<String> answer = send("PUT", SIGNED, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(taken).containsExactly("id1 h abc null");
    }

    @Test
    void otherAddressesMethodsAndTextsAreRefused() throws Exception {
        start();

        assertThat(send("POST", "/v1/p/stacks", "{}").statusCode()).isEqualTo(404);
        assertThat(send("GET", SIGNED, "").statusCode()).isEqualTo(405);
        assertThat(send("POST", SIGNED, "{status:").body()).contains("\"code\": 400", "The body is no JSON");
        assertThat(taken).isEmpty();
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() throws Exception {
        start();
        String longest = "\"" + "x".repeat(SignalServer.MAX_BODY - 2) + "\"";

        assertThat(send("POST", SIGNED, longest + " ").statusCode()).isEqualTo(413);
        assertThat(send("POST", SIGNED, longest).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheReceiverRefusesIsAnsweredWithItsCode() throws Exception {
        server.start((stack, resource, token, details) -> {
            throw new EngineException(EngineException.Kind.FORBIDDEN, "Forbidden", "not your token");
        });

        HttpResponse<String> answer = send("POST", SIGNED, "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("not your token");
    }

    @Test
    void aNameThatWasMadeToLeadHereIsRefused() throws Exception {
        start();
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + SIGNED + " HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 403");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void onlyTheLoopbackAddressIsListenedOn() throws Exception {
        URI address = URI.create(server.address());

        assertThat(InetAddress.getByName(address.getHost()).isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> SignalServer.bind(address.getPort()))
                .hasMessageContaining("Signals cannot be taken at http://127.0.0.1:" + address.getPort())
                .hasMessageContaining("signals.port in local.yaml");
    }
}
