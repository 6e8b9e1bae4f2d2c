package dev.kiln.patterns.aspect;

import dev.kiln.Aspect;
import dev.kiln.Resource;
import dev.kiln.schema.ValueType;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.PropertyBag;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts labels on every resource that keeps metadata with its object: those with a property {@code metadata} that is a map, such as
 * servers and volumes. A label that the program has set stays; a map that is an expression as a whole is left alone.
 *
 * <pre>{@code
 * app.aspect(Labels.of(Map.of("cost_center", "4711")));
 * }</pre>
 */
public final class Labels implements Aspect {

    private final Map<String, String> labels;
    private final CallSite site = CallSite.here();

    private Labels(Map<String, String> labels) {
        this.labels = new LinkedHashMap<>(labels);
    }

    /**
     * The aspect for some labels.
     *
     * @param labels key to value; written in the map's order
     * @return the aspect
     */
    public static Labels of(Map<String, String> labels) {
        return new Labels(labels);
    }

    @Override
    public void visit(Resource resource) {
        if (!Facts.hasProperty(resource, "metadata", ValueType.MAP)) {
            return;
        }
        PropertyBag properties = resource.properties();
        properties.setIfAbsent("metadata", new PropertyBag(), site);
        PropertyBag.Entry entry = properties.entries().get("metadata");
        if (entry == null) {
            return;
        }
        if (entry.value() instanceof PropertyBag bag) {
            labels.forEach((key, value) -> bag.setIfAbsent(key, value, site));
        } else if (entry.value() instanceof Map<?, ?> map) {
            Map<Object, Object> longer = new LinkedHashMap<>(map);
            labels.forEach(longer::putIfAbsent);
            properties.set("metadata", longer, entry.site());
        }
    }
}
