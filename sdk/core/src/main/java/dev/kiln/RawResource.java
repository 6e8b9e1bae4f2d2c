package dev.kiln;

import dev.kiln.spi.PropertyBag;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a type for which there is no class: a plug-in of the cloud's own, or a template used as a type. Its properties and
 * attributes go by their names in Heat and are checked only as far as the type is known.
 *
 * <pre>{@code
 * RawResource dns = RawResource.create(this, "dns", "Acme::DNS::Alias", Map.of("name", "www", "target", server.ref()));
 * output("fqdn", "The alias.", dns.attributeNamed("fqdn"));
 * }</pre>
 */
public final class RawResource extends Resource {

    private final @Nullable IncludedFile template;

    private RawResource(
            Component scope, String id, String type, PropertyBag properties, @Nullable IncludedFile template) {
        super(scope, id, template == null ? type : template.key(), properties);
        this.template = template;
    }

    /**
     * Adds a resource of any type. A type that ends in {@code .yaml} or {@code .template} is a template's file, as a path from the
     * folder on in which the program runs: it is sent along, with the files that it asks for, unless it is a URL.
     *
     * @param scope the stack or component that holds the resource
     * @param id the resource's name within the scope
     * @param type the type in Heat
     * @param properties property to value: texts, numbers, booleans, lists, maps and expressions of these
     * @return the resource
     */
    public static RawResource create(Component scope, String id, String type, Map<String, ?> properties) {
        PropertyBag bag = new PropertyBag();
        bag.setAll(properties);
        boolean file = (type.endsWith(".yaml") || type.endsWith(".template")) && !type.contains("://");
        return new RawResource(scope, id, type, bag, file ? IncludedFile.ofProject(type) : null);
    }

    /**
     * The template that the type is.
     *
     * @return the file, empty where the type is another one
     */
    public Optional<IncludedFile> template() {
        return Optional.ofNullable(template);
    }

    /**
     * An attribute by its name in Heat.
     *
     * @param name the attribute
     * @param path keys of maps (texts) and indices of lists (integers)
     * @return the expression
     */
    public Expr<Object> attributeNamed(String name, Object... path) {
        return attribute(name, path);
    }
}
