package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.hot.Template;
import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A template that stands for a type: its parameters are the properties, its outputs the attributes. */
public final class TemplateHandler extends StackHandler {

    private static final String STACK_ID = "OS::stack_id";

    @Override
    public Progress create(ResourceContext resource) {
        return resource.nested().create(template(resource, resource.type()), parameters(resource.properties()));
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        return resource.nested().update(template(resource, resource.type()), parameters(change.after()));
    }

    private static Template template(ResourceContext resource, String file) {
        return resource.nested()
                .templateFile(file)
                .orElseThrow(() -> new ResourceException(
                        "NotFound", "Could not fetch remote template \"" + file + "\": it is not among the files"));
    }

    private static Map<String, @Nullable Object> parameters(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                parameters.put(name, text(list));
            } else if (value != null) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    /** A list as the text that a list parameter takes. */
    private static String text(List<?> list) {
        if (list.isEmpty() || !(list.get(0) instanceof Map)) {
            return list.stream()
                    .map(item -> item == null ? "" : PythonText.str(item))
                    .collect(Collectors.joining(","));
        }
        List<String> flat = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            int index = i;
            if (list.get(i) instanceof Map<?, ?> map) {
                map.forEach((key, value) ->
                        flat.add(".member." + index + "." + PythonText.str(key) + "=" + PythonText.str(value)));
            }
        }
        return String.join(",", flat);
    }

    @Override
    public @Nullable Object referenceId(ResourceContext resource) {
        return resource.physicalId() != null && resource.nested().outputs().contains(STACK_ID)
                ? resource.nested().output(STACK_ID)
                : arn(resource);
    }

    @Override
    public boolean hasAttribute(ResourceContext resource, String attribute) {
        return attribute.startsWith(Members.PREFIX)
                || resource.nested().outputs().contains(attribute);
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute, List<?> path) {
        if (resource.physicalId() == null) {
            return null;
        }
        return attribute.startsWith(Members.PREFIX)
                ? Members.inside(resource, attribute, path)
                : AttributePath.select(resource.nested().output(attribute), path);
    }

    @Override
    public String describedAs(String type) {
        return "TemplateResource";
    }
}
