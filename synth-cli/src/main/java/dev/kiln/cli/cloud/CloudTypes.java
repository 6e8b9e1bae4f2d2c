package dev.kiln.cli.cloud;

import dev.kiln.deploy.DeployException;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/** The types that come with Kiln and, asked for one by one when they are met, those that only a cloud's Heat has. */
public final class CloudTypes implements SchemaCatalog {

    private final SchemaCatalog bundled = SchemaCatalog.bundled();
    private final Map<String, Optional<ResourceSchema>> learnt = new ConcurrentHashMap<>();
    private final Cloud cloud;

    /**
     * The types of a cloud.
     *
     * @param cloud the cloud; one that has no Heat has the types that come with Kiln
     */
    public CloudTypes(Cloud cloud) {
        this.cloud = cloud;
    }

    /**
     * Looks a type up, on the cloud if need be.
     *
     * @throws DeployException when the cloud cannot be reached
     */
    @Override
    public Optional<ResourceSchema> type(String name) {
        Optional<ResourceSchema> known = bundled.type(name);
        return known.isPresent() ? known : learnt.computeIfAbsent(name, this::ask);
    }

    private Optional<ResourceSchema> ask(String name) {
        try {
            return Optional.ofNullable(cloud.types(name::equals).types().get(name));
        } catch (DeployException e) {
            if (e.kind() == DeployException.Kind.NOT_ALLOWED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public SortedSet<String> types() {
        return bundled.types();
    }
}
