package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.StackStatus;
import dev.kiln.hot.read.HotReader;
import dev.kiln.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A stack as it is deployed, written by hand, and what is foretold of an update to another template. */
final class Before {

    private static final String HEAD = "heat_template_version: 2018-08-31\n";

    private final String template;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> environment = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> newFiles = new LinkedHashMap<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private String newEnvironment = "{}";
    private String stackStatus = "CREATE_COMPLETE";

    private Before(String template) {
        this.template = HEAD + template;
    }

    /** A deployed template; its first line is left out. */
    static Before of(String template) {
        return new Before(template);
    }

    Before parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    Before environment(String now) {
        newEnvironment = now;
        return this;
    }

    Before file(String name, String text) {
        return file(name, text, text);
    }

    Before file(String name, String text, String now) {
        files.put(name, HEAD + text);
        newFiles.put(name, HEAD + now);
        return this;
    }

    Before status(String resource, String status) {
        statuses.put(resource, status);
        return this;
    }

    Before stack(String status) {
        stackStatus = status;
        return this;
    }

    /** That a resource is a stack with these resources. */
    Before nests(String resource, String... names) {
        members.put(resource, List.of(names));
        return this;
    }

    /** What is foretold of an update to another template. */
    StackForecast then(String after, Object... given) {
        environment.put("parameters", parameters);
        StackRequest request = StackRequest.of("web", HEAD + after).withEnvironment(newEnvironment);
        for (int i = 0; i < given.length; i += 2) {
            request = request.withParameter(String.valueOf(given[i]), given[i + 1]);
        }
        for (Map.Entry<String, String> file : newFiles.entrySet()) {
            request = request.withFile(file.getKey(), file.getValue());
        }
        return new Forecaster(SchemaCatalog.bundled()).forecast(deployed(), request);
    }

    private DeployedStack deployed() {
        StackInfo info = new StackInfo(
                "id-web",
                "web",
                StackStatus.parse(stackStatus),
                "",
                "",
                "2026-01-01T00:00:00Z",
                stackStatus.startsWith("CREATE") ? null : "2026-01-02T00:00:00Z",
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                List.of());
        List<StackResource> rows = new ArrayList<>();
        HotReader.read(template).resources().forEach((name, def) -> {
            List<String> inner = members.get(name);
            rows.add(row(name, def.type(), "id-web", inner == null ? null : "id-of-" + name));
            if (inner != null) {
                inner.forEach(member -> rows.add(row(member, "any", "id-of-" + name, null)));
            }
        });
        return new DeployedStack(info, template, environment, files, rows);
    }

    private StackResource row(String name, String type, String stack, String nested) {
        return new StackResource(
                name,
                type,
                "object-" + name,
                StackStatus.parse(statuses.getOrDefault(name, "CREATE_COMPLETE")),
                "",
                "2026-01-01T00:00:05Z",
                List.of(),
                stack,
                stack,
                null,
                nested,
                nested);
    }

    /** What becomes of each resource, for example {@code net REPLACE, port UPDATE}; of nested ones in brackets. */
    static String outcomes(List<ResourceForecast> resources) {
        return resources.stream()
                .map(one -> one.name() + " " + one.outcome()
                        + (one.inside().isEmpty() ? "" : " (" + outcomes(one.inside()) + ")"))
                .collect(Collectors.joining(", "));
    }
}
