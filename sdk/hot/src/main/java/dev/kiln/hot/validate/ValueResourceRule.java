package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyProblem;
import dev.kiln.hot.property.PropertyResolver;
import dev.kiln.hot.property.PropertySpec;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of an {@code OS::Heat::Value} must have the type that is written beside it; a text with commas is no list. */
final class ValueResourceRule implements Rule {

    private static final String VALUE = "value";
    private static final Map<String, ValueType> TYPES = Map.of(
            "string", ValueType.STRING,
            "number", ValueType.NUMBER,
            "comma_delimited_list", ValueType.LIST,
            "json", ValueType.MAP,
            "boolean", ValueType.BOOLEAN);

    @Override
    public void check(Scope scope) {
        TypeChecks.outsideGroups(scope, "OS::Heat::Value", resource -> {
            ValueType type = resource.value("type") instanceof String text ? TYPES.get(text) : null;
            if (type != null && resource.values().containsKey(VALUE)) {
                check(scope, resource.path(), type, resource.value(VALUE));
            }
        });
    }

    private static void check(Scope scope, TemplatePath path, ValueType type, @Nullable Object value) {
        PropertySpec spec = new PropertySpec(
                type,
                false,
                null,
                true,
                false,
                type != ValueType.LIST,
                List.of(),
                SupportStatus.DEFAULT,
                Map.of(),
                null);
        Map<String, PropertySpec> schema = Map.of(VALUE, spec);
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put(VALUE, value);
        for (PropertyProblem problem :
                PropertyResolver.resolve(schema, data, path).problems()) {
            PropertyFindings.report(scope, problem, schema, path);
        }
    }
}
