package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackEnvironment;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.action.StackUpdate;
import dev.kiln.hot.env.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a deployment's request into the engine's, and its environment files into one environment, as Heat's server does. */
final class LocalRequests {

    private LocalRequests() {}

    private static final int LONGEST_TAG = 80;

    static dev.kiln.engine.api.StackRequest of(StackRequest request) {
        for (String tag : request.tags()) {
            if (tag.length() > LONGEST_TAG || tag.contains(",")) {
                throw new DeployException(
                        Kind.REFUSED,
                        "The tag \"" + tag + "\" of stack " + request.name()
                                + " is not allowed: a tag has at most 80 characters and no comma.");
            }
        }
        dev.kiln.engine.api.StackRequest local = dev.kiln.engine.api.StackRequest.of(request.template())
                .withFiles(request.files())
                .withEnvironment(sections(StackEnvironment.written(request)))
                .withParameters(request.parameters())
                .withTags(request.tags());
        Boolean disableRollback = request.disableRollback();
        if (disableRollback != null) {
            local = local.withDisabledRollback(disableRollback);
        }
        Integer minutes = request.timeoutMinutes();
        return minutes == null ? local : local.withTimeout(minutes);
    }

    /** A patch with an empty template keeps the one in force, and without tags those in force. */
    static dev.kiln.engine.api.StackRequest of(StackUpdate update) {
        dev.kiln.engine.api.StackRequest whole = of(update.request());
        boolean keeps = update.patch();
        return new dev.kiln.engine.api.StackRequest(
                keeps && update.request().template().isEmpty() ? null : whole.template(),
                whole.files(),
                whole.environment(),
                whole.parameters(),
                update.clearedParameters(),
                keeps && update.request().tags().isEmpty() ? null : whole.tags(),
                whole.disableRollback(),
                whole.timeout(),
                update.converge());
    }

    static Map<String, @Nullable Object> sections(Environment environment) {
        Map<String, @Nullable Object> sections = new LinkedHashMap<>();
        put(sections, "parameters", environment.parameters());
        put(sections, "resource_registry", environment.resourceRegistry());
        put(sections, "parameter_defaults", environment.parameterDefaults());
        if (!environment.encryptedParamNames().isEmpty()) {
            sections.put("encrypted_param_names", environment.encryptedParamNames());
        }
        return sections;
    }

    private static void put(Map<String, @Nullable Object> sections, String name, Map<String, @Nullable Object> values) {
        if (!values.isEmpty()) {
            sections.put(name, values);
        }
    }
}
