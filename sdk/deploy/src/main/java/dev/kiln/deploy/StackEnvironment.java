package dev.kiln.deploy;

import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.Template;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.env.EnvironmentMerge;
import dev.kiln.hot.read.EnvironmentReader;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.value.ValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment that Heat makes of a request. Source: SEMANTICS section 11. */
public final class StackEnvironment {

    private StackEnvironment() {}

    /**
     * The environment of a request, its parameters included.
     *
     * @param request the request
     * @return the environment; values in environment files win over the request's parameters, these over an inline environment
     * @throws DeployException when an environment is malformed
     */
    public static Environment of(StackRequest request) {
        Environment environment = written(request);
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        if (request.environmentFiles().isEmpty()) {
            parameters.putAll(environment.parameters());
            parameters.putAll(request.parameters());
        } else {
            parameters.putAll(request.parameters());
            parameters.putAll(environment.parameters());
        }
        return new Environment(
                parameters,
                environment.resourceRegistry(),
                environment.parameterDefaults(),
                environment.encryptedParamNames(),
                environment.eventSinks(),
                environment.parameterMergeStrategies());
    }

    /**
     * The environment as it is written, without the request's parameters.
     *
     * @param request the request
     * @return the environment, merged of all files when there are some
     * @throws DeployException when an environment is malformed
     */
    public static Environment written(StackRequest request) {
        try {
            if (request.environmentFiles().isEmpty()) {
                String text = request.environment();
                return text == null ? Environment.EMPTY : EnvironmentReader.read(text, "environment");
            }
            Map<String, Environment> files = new LinkedHashMap<>();
            for (String name : request.environmentFiles()) {
                files.put(name, EnvironmentReader.read(request.files().getOrDefault(name, ""), name));
            }
            return EnvironmentMerge.merge(files, types(request.template()));
        } catch (HotReadException | ValueException e) {
            throw new DeployException(Kind.REFUSED, String.valueOf(e.getMessage()), null, e);
        }
    }

    private static Map<String, ParameterType> types(String text) {
        Map<String, ParameterType> types = new LinkedHashMap<>();
        Template template = HotReader.read(text, "template").template();
        if (template != null) {
            template.parameters().forEach((name, parameter) -> types.put(name, parameter.type()));
        }
        return types;
    }
}
