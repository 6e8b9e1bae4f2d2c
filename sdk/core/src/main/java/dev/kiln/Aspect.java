package dev.kiln;

/**
 * Something that is done to every resource of an app before synthesis: tags, names, defaults.
 *
 * <pre>{@code
 * app.aspect(resource -> {
 *     if (resource instanceof NovaServer server) {
 *         server.properties().setIfAbsent("tags", List.of("shop"));
 *     }
 * });
 * }</pre>
 */
@FunctionalInterface
public interface Aspect {

    /**
     * Looks at a resource, and may change it.
     *
     * @param resource the resource; its class tells its type
     */
    void visit(Resource resource);
}
