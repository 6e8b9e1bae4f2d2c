package dev.kiln.engine.heat;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers about a deployment.
 *
 * @param outputs all outputs, those of earlier answers included
 * @param failures why the deployment failed; empty when it did not
 * @param code the status code that the event shows, or null when it shows none: an error output takes its place
 */
record DeploymentSignal(
        Map<String, @Nullable Object> outputs,
        List<String> failures,
        @Nullable Object code) {

    static final List<String> RESULTS = List.of("deploy_stdout", "deploy_stderr", "deploy_status_code");

    private static final String CODE = "deploy_status_code";

    static DeploymentSignal of(CloudObject deployment, List<?> declared, @Nullable Object details) {
        Map<?, ?> given = details instanceof Map<?, ?> map ? map : Map.of();
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        if (deployment.get("output_values") instanceof Map<?, ?> old) {
            old.forEach((name, value) -> outputs.put(PythonText.str(name), value));
        }
        List<String> failures = new ArrayList<>();
        Object code = given.get(CODE);
        Object shown = code;
        if (code != null && !PythonText.str(code).equals("0")) {
            failures.add(CODE + " : Deployment exited with non-zero status code: " + PythonText.str(code));
        }
        for (Object item : declared) {
            Map<?, ?> output = item instanceof Map<?, ?> map ? map : Map.of();
            Object name = output.get("name");
            if (given.containsKey(name)) {
                outputs.put(String.valueOf(name), given.get(name));
                if (Boolean.TRUE.equals(output.get("error_output")) && PythonEquality.truthy(given.get(name))) {
                    failures.add(name + " : " + PythonText.str(given.get(name)));
                    shown = null;
                }
            }
        }
        RESULTS.forEach(name -> outputs.put(name, given.get(name)));
        return new DeploymentSignal(outputs, failures, shown);
    }

    boolean hasFailed() {
        return !failures.isEmpty();
    }

    /** What the event says. */
    String text(String id) {
        return hasFailed()
                ? "deployment " + id + " failed" + (code == null ? "" : " (" + PythonText.str(code) + ")")
                : "deployment " + id + " succeeded";
    }
}
