package dev.kiln.migrate.cfn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** Asks the Heat of the cloud that {@code OS_CLIENT_CONFIG_FILE} and {@code OS_CLOUD} name what it makes of templates. */
final class HeatPreview {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private final String heat;

    private HeatPreview(Map<?, ?> auth) {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create(auth.get("auth_url") + "/auth/tokens")),
                Map.of(
                        "auth",
                        Map.of(
                                "identity",
                                Map.of(
                                        "methods",
                                        List.of("password"),
                                        "password",
                                        Map.of(
                                                "user",
                                                Map.of(
                                                        "name", auth.get("username"),
                                                        "password", auth.get("password"),
                                                        "domain", Map.of("name", auth.get("user_domain_name"))))),
                                "scope",
                                Map.of(
                                        "project",
                                        Map.of(
                                                "name", auth.get("project_name"),
                                                "domain", Map.of("name", auth.get("project_domain_name")))))));
        token = answer.headers().firstValue("X-Subject-Token").orElseThrow();
        heat = StreamSupport.stream(json(answer.body()).at("/token/catalog").spliterator(), false)
                .filter(service -> service.path("type").asText().equals("orchestration"))
                .flatMap(service ->
                        StreamSupport.stream(service.path("endpoints").spliterator(), false))
                .filter(endpoint -> endpoint.path("interface").asText().equals("public"))
                .map(endpoint -> endpoint.path("url").asText())
                .findFirst()
                .orElseThrow();
    }

    static HeatPreview connect() throws IOException {
        Map<?, ?> config = new Yaml().load(Files.readString(Path.of(System.getenv("OS_CLIENT_CONFIG_FILE"))));
        Map<?, ?> clouds = (Map<?, ?>) config.get("clouds");
        Map<?, ?> cloud = (Map<?, ?>) clouds.get(System.getenv("OS_CLOUD"));
        return new HeatPreview((Map<?, ?>) cloud.get("auth"));
    }

    /** What Heat says of a template alone: its parameters, or an error. */
    JsonNode validate(String template) {
        return json(send(authorized("/validate"), Map.of("template", template)).body());
    }

    /**
     * The resources that a stack of the template would have: by name their types, resolved properties and metadata, and who needs them;
     * or one entry {@code error}.
     */
    Map<String, JsonNode> preview(String template, Map<String, Object> parameters) {
        JsonNode answer = json(send(
                        authorized("/stacks/preview"),
                        Map.of(
                                "stack_name",
                                "migrate-preview",
                                "template",
                                template,
                                "parameters",
                                parameters,
                                "timeout_mins",
                                10))
                .body());
        Map<String, JsonNode> resources = new TreeMap<>();
        if (answer.path("stack").isMissingNode()) {
            resources.put("error", answer.at("/error/message"));
        }
        for (JsonNode resource : answer.at("/stack/resources")) {
            Map<String, Object> told = new LinkedHashMap<>();
            for (String key : List.of("resource_type", "properties", "metadata")) {
                told.put(key, resource.path(key));
            }
            Set<String> requirers = new TreeSet<>(); // Heat gives them in no order
            resource.path("required_by").forEach(name -> requirers.add(name.asText()));
            told.put("required_by", JSON.valueToTree(requirers));
            resources.put(resource.path("resource_name").asText(), JSON.valueToTree(told));
        }
        return resources;
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(heat + path)).header("X-Auth-Token", token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, ?> body) {
        try {
            return http.send(
                    request.header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
