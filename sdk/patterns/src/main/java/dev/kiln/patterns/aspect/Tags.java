package dev.kiln.patterns.aspect;

import dev.kiln.Aspect;
import dev.kiln.Resource;
import dev.kiln.schema.ValueType;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts tags on every resource that can have them: those with a property {@code tags} that is a list, such as servers, networks, ports
 * and images. What the program has set stays, and a tag that is there already is not repeated; a list that is an expression as a whole
 * is left alone.
 *
 * <pre>{@code
 * app.aspect(Tags.of("shop", "production"));
 * }</pre>
 */
public final class Tags implements Aspect {

    private final List<String> tags;
    private final CallSite site = CallSite.here();

    private Tags(List<String> tags) {
        this.tags = tags;
    }

    /**
     * The aspect for some tags.
     *
     * @param tags the tags
     * @return the aspect
     */
    public static Tags of(String... tags) {
        return new Tags(List.of(tags));
    }

    @Override
    public void visit(Resource resource) {
        if (!Facts.hasProperty(resource, "tags", ValueType.LIST)) {
            return;
        }
        PropertyBag properties = resource.properties();
        properties.setIfAbsent("tags", new PropertyBag.Items(new ArrayList<>()), site);
        PropertyBag.Entry entry = properties.entries().get("tags");
        if (entry != null && entry.value() instanceof PropertyBag.Items items) {
            tags.stream()
                    .filter(tag -> items.items().stream().noneMatch(item -> tag.equals(item.value())))
                    .toList()
                    .forEach(tag -> items.items().add(new PropertyBag.Entry(tag, site, null)));
        }
    }
}
