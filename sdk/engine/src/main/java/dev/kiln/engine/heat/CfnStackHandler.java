package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.hot.Template;
import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code AWS::CloudFormation::Stack}: a nested stack whose template is among the files under the URL that is given. */
public final class CfnStackHandler extends StackHandler {

    private static final String OUTPUTS = "Outputs.";

    @Override
    public Progress create(ResourceContext resource) {
        return resource.nested().create(template(resource, resource.properties()), parameters(resource.properties()));
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        return resource.nested().update(template(resource, change.after()), parameters(change.after()));
    }

    private static Template template(ResourceContext resource, Map<String, @Nullable Object> properties) {
        String url = String.valueOf(properties.get("TemplateURL"));
        return resource.nested()
                .templateFile(url)
                .orElseThrow(() -> new ResourceException(
                        "ValueError", "Could not fetch remote template '" + url + "': it is not among the files"));
    }

    private static Map<String, @Nullable Object> parameters(Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        if (properties.get("Parameters") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> parameters.put(PythonText.str(name), value));
        }
        return parameters;
    }

    @Override
    public @Nullable Object referenceId(ResourceContext resource) {
        return arn(resource);
    }

    @Override
    public boolean hasAttribute(ResourceContext resource, String attribute) {
        return attribute.startsWith(OUTPUTS)
                && resource.nested().outputs().contains(attribute.substring(OUTPUTS.length()));
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute, List<?> path) {
        return attribute.startsWith(OUTPUTS)
                ? AttributePath.select(resource.nested().output(attribute.substring(OUTPUTS.length())), path)
                : null;
    }

    @Override
    public String describedAs(String type) {
        return "NestedStack";
    }
}
