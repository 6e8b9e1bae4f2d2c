package dev.kiln.hot.validate;

import dev.kiln.hot.Template;
import dev.kiln.hot.env.ResourceRegistry;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.value.ValueException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The types of a whole request: the catalogue's, seen through the environment's registry, and the templates among the files. */
final class RequestTypes implements TypeSource {

    private final CatalogTypes catalog;
    private final ResourceRegistry registry;
    private final Map<String, String> files;
    private final Set<String> defaulted;
    private final Map<String, ReadResult> read;

    /** Also takes the names of the parameters for which the environment has defaults. */
    RequestTypes(CatalogTypes catalog, Map<String, ?> registry, Map<String, String> files, Set<String> defaulted) {
        this(
                catalog,
                new ResourceRegistry(registry, type -> catalog.isKnown("", type)),
                files,
                defaulted,
                new HashMap<>());
    }

    private RequestTypes(
            CatalogTypes catalog,
            ResourceRegistry registry,
            Map<String, String> files,
            Set<String> defaulted,
            Map<String, ReadResult> read) {
        this.catalog = catalog;
        this.registry = registry;
        this.files = files;
        this.defaulted = Set.copyOf(defaulted);
        this.read = read;
    }

    /** The types inside the template that the type of a resource has led to. */
    RequestTypes inside(String resource, String type) {
        return new RequestTypes(catalog, registry.without(type, resource), files, defaulted, read);
    }

    Map<String, String> files() {
        return files;
    }

    /** The template's file that a type leads to. */
    @Override
    public Optional<String> templateFile(String resource, String type) {
        return resolve(resource, type)
                .filter(ResourceRegistry.Resolution::isTemplate)
                .map(ResourceRegistry.Resolution::target);
    }

    /** The template in a file; empty when there is no such file. */
    Optional<ReadResult> template(String file) {
        String text = files.get(file);
        return text == null
                ? Optional.empty()
                : Optional.of(read.computeIfAbsent(file, name -> HotReader.read(text, name)));
    }

    @Override
    public Optional<TypeView> view(String resource, String type) {
        Optional<String> file = templateFile(resource, type);
        if (file.isPresent()) {
            return template(file.get()).flatMap(this::view);
        }
        return resolve(resource, type).flatMap(found -> catalog.view(resource, found.target()));
    }

    private Optional<ResourceRegistry.Resolution> resolve(String resource, String type) {
        try {
            return Optional.of(registry.resolve(type, resource));
        } catch (ValueException unknown) {
            return Optional.empty();
        }
    }

    private Optional<TypeView> view(ReadResult result) {
        Template template = result.template();
        return template == null ? Optional.empty() : Optional.of(TypeView.of(template, defaulted));
    }

    @Override
    public boolean isKnown(String resource, String type) {
        return resolve(resource, type).isPresent() || registry.isMappedForSome(type);
    }

    @Override
    public SortedSet<String> names() {
        return catalog.names();
    }
}
