package dev.kiln.hot.validate;

import dev.kiln.schema.SchemaCatalog;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/** The types of a catalogue, and others known by name. */
final class CatalogTypes implements TypeSource {

    private final SchemaCatalog catalog;
    private final Set<String> extraTypes;
    private final Map<String, Optional<TypeView>> views = new ConcurrentHashMap<>();

    CatalogTypes(SchemaCatalog catalog, Set<String> extraTypes) {
        this.catalog = catalog;
        this.extraTypes = Set.copyOf(extraTypes);
    }

    CatalogTypes plus(Set<String> types) {
        return new CatalogTypes(catalog, types);
    }

    Optional<TypeView> view(String type) {
        return views.computeIfAbsent(type, name -> catalog.type(name).map(TypeView::of));
    }

    @Override
    public Optional<TypeView> view(String resource, String type) {
        return extraTypes.contains(type) ? Optional.empty() : view(type);
    }

    @Override
    public boolean isKnown(String resource, String type) {
        return isTemplate(type) || extraTypes.contains(type) || view(type).isPresent();
    }

    /** Whether a type is the name of a template file. */
    static boolean isTemplate(String type) {
        return type.endsWith(".yaml") || type.endsWith(".template");
    }

    @Override
    public SortedSet<String> names() {
        return catalog.types();
    }
}
