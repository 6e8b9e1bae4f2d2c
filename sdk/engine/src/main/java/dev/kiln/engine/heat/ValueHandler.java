package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyOutcome;
import dev.kiln.hot.property.PropertyResolver;
import dev.kiln.hot.property.PropertySpec;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.ValueType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::Value}: a value, converted to the type that it shall have. */
public final class ValueHandler implements ResourceHandler {

    private static final String VALUE = "value";

    @Override
    public Progress create(ResourceContext resource) {
        resource.data(
                VALUE, converted(resource.properties(), resource.properties().get("type")));
        resource.physicalId(resource.physicalName());
        return Progress.DONE;
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        // as in Heat, a new type shows with the next change of the value only
        resource.data(VALUE, converted(change.after(), change.before().get("type")));
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        return attribute.equals(VALUE) ? resource.data().get(VALUE) : null;
    }

    private static @Nullable Object converted(Map<String, @Nullable Object> properties, @Nullable Object kind) {
        Object value = properties.get(VALUE);
        if (!(kind instanceof String type) || value == null) {
            return value;
        }
        // a text may stand for a map, but not for a list
        boolean converts = type(type) != ValueType.LIST;
        PropertySpec spec = new PropertySpec(
                type(type), false, null, true, false, converts, List.of(), SupportStatus.DEFAULT, Map.of(), null);
        PropertyOutcome outcome =
                PropertyResolver.resolve(Map.of(VALUE, spec), Map.of(VALUE, value), TemplatePath.ROOT);
        if (!outcome.isValid()) {
            throw new ResourceException(
                    "StackValidationFailed",
                    "Property error: Value.Properties.value: "
                            + outcome.problems().get(0).message());
        }
        return outcome.values().get(VALUE);
    }

    private static ValueType type(String name) {
        return switch (name) {
            case "number" -> ValueType.NUMBER;
            case "boolean" -> ValueType.BOOLEAN;
            case "json" -> ValueType.MAP;
            case "comma_delimited_list" -> ValueType.LIST;
            default -> ValueType.STRING;
        };
    }
}
