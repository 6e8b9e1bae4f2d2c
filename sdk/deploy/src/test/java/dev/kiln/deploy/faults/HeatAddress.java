package dev.kiln.deploy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.Credentials;
import dev.kiln.deploy.cloud.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Where a cloud's Heat is: the catalogue's address, which has the project's id in it. */
final class HeatAddress {
    private HeatAddress() {}

    static String of(CloudConfig cloud) throws IOException, InterruptedException {
        Credentials.Password user = (Credentials.Password) cloud.credentials();
        Scope.Project project = (Scope.Project) cloud.scope();
        String body = "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\""
                + user.userName() + "\",\"domain\":{\"name\":\"Default\"},\"password\":\"" + user.secret()
                + "\"}}},\"scope\":{\"project\":{\"name\":\"" + project.name()
                + "\",\"domain\":{\"name\":\"Default\"}}}}}";
        HttpResponse<String> login = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(cloud.authUrl() + "/auth/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        for (JsonNode service :
                new ObjectMapper().readTree(login.body()).path("token").path("catalog")) {
            for (JsonNode endpoint : service.path("endpoints")) {
                if (service.path("type").asText().equals("orchestration")
                        && endpoint.path("interface").asText().equals("public")) {
                    return endpoint.path("url").asText();
                }
            }
        }
        throw new AssertionError("no Heat in the catalogue");
    }
}
