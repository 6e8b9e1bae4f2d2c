package dev.kiln.patterns.aspect;

import dev.kiln.Aspect;
import dev.kiln.Resource;
import dev.kiln.schema.ValueType;
import dev.kiln.spi.CallSite;
import java.util.function.Function;

/**
 * Names the objects of the resources after the program's own scheme, where Heat would make up names such as
 * {@code web-server-abc123}. It sets the property {@code name} of the types that have one and let it be left out; a name that the
 * program has set stays. Members of groups are not named: they would all have the same name.
 *
 * <pre>{@code
 * app.aspect(Names.by(resource -> "shop-" + resource.name()));
 * }</pre>
 *
 * <p>An update that replaces an object whose name must be unique fails, since both exist for a while: leave such types to Heat.
 */
public final class Names implements Aspect {

    private final Function<? super Resource, String> scheme;
    private final CallSite site = CallSite.here();

    private Names(Function<? super Resource, String> scheme) {
        this.scheme = scheme;
    }

    /**
     * The aspect for a scheme.
     *
     * @param scheme makes the name of a resource's object
     * @return the aspect
     */
    public static Names by(Function<? super Resource, String> scheme) {
        return new Names(scheme);
    }

    @Override
    public void visit(Resource resource) {
        if (Facts.hasProperty(resource, "name", ValueType.STRING)) {
            String name = scheme.apply(resource);
            resource.properties().setIfAbsent("name", name, site);
        }
    }
}
