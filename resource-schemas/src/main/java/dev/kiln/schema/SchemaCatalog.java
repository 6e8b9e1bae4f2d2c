package dev.kiln.schema;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

/** The resource types that are known. Safe for use by many threads. */
public interface SchemaCatalog {

    /**
     * Looks a type up.
     *
     * @param name Heat's name, for example {@code OS::Nova::Server}
     * @return the type, or empty when the catalogue does not have it, whatever the name holds
     */
    Optional<ResourceSchema> type(String name);

    /**
     * The names of all types, without loading any.
     *
     * @return in alphabetical order; cannot be changed
     */
    SortedSet<String> types();

    /**
     * The catalogue that comes with Kiln: every type of the known releases of Heat. The first call reads the names, each
     * type is read when it is first asked for. It has what checking a template needs; {@link #described()} has the rest.
     *
     * @return always the same catalogue
     */
    static SchemaCatalog bundled() {
        return BundledSchemaCatalog.Bare.CATALOG;
    }

    /**
     * The same types with all that is known of them: descriptions, units, what a text names, and what an attribute holds.
     *
     * @return always the same catalogue
     */
    static SchemaCatalog described() {
        return BundledSchemaCatalog.Described.CATALOG;
    }

    /**
     * A catalogue of the given types.
     *
     * @param types the types
     * @return the catalogue
     * @throws IllegalArgumentException when two have the same name
     */
    static SchemaCatalog of(Collection<ResourceSchema> types) {
        return new FixedSchemaCatalog(types);
    }
}
