package dev.kiln.engine.run;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.service.Entities;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees through names: a property that named a network and now has the network's id has not changed. Heat compares what names
 * are translated to.
 */
final class SameEntities {

    private final Cloud cloud;
    private final ResourceSchema schema;

    SameEntities(Cloud cloud, ResourceSchema schema) {
        this.cloud = cloud;
        this.schema = schema;
    }

    /** The former values, of which those that name what the new ones name are written as the new ones are. */
    Map<String, @Nullable Object> aligned(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, @Nullable Object> aligned = new LinkedHashMap<>(before);
        schema.properties().forEach((name, property) -> {
            Object was = before.get(name);
            Object is = after.get(name);
            if (was != null
                    && is != null
                    && !PythonEquality.equal(was, is)
                    && PythonEquality.equal(translated(property, was), translated(property, is))) {
                aligned.put(name, is);
            }
        });
        return aligned;
    }

    private @Nullable Object translated(PropertySchema property, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> ids = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                PropertySchema inner = property.properties().get(PythonText.str(key));
                ids.put(key, inner == null ? item : translated(inner, item));
            });
            return ids;
        }
        if (value instanceof List<?> list && property.items().isPresent()) {
            List<@Nullable Object> ids = new ArrayList<>();
            list.forEach(item -> ids.add(translated(property.items().get(), item)));
            return ids;
        }
        return value instanceof String text ? id(property, text) : value;
    }

    private String id(PropertySchema property, String nameOrId) {
        return property.constraints().stream()
                .filter(Constraint.Custom.class::isInstance)
                .map(constraint -> Entities.id(cloud, ((Constraint.Custom) constraint).name(), nameOrId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(nameOrId);
    }
}
