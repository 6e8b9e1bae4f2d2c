package dev.kiln.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** The catalogue of a bundle: each type is read when it is first asked for, once. */
final class BundledSchemaCatalog implements SchemaCatalog {

    private final Function<String, ResourceSchema> loader;
    private final SortedSet<String> names;
    private final ConcurrentMap<String, ResourceSchema> loaded = new ConcurrentHashMap<>();

    /**
     * Reads the names.
     *
     * @param bundle where the types are
     * @param described whether the details are read as well
     */
    BundledSchemaCatalog(SchemaBundle bundle, boolean described) {
        this.loader = new Loader(bundle, described);
        try {
            this.names = Collections.unmodifiableSortedSet(CompactReader.names(bundle.names()));
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the resource types is damaged: build again", e);
        }
    }

    @Override
    public Optional<ResourceSchema> type(String name) {
        // A file name is made of known names only: whatever is asked for, nothing else is opened.
        return names.contains(name) ? Optional.of(loaded.computeIfAbsent(name, loader)) : Optional.empty();
    }

    @Override
    public SortedSet<String> types() {
        return names;
    }

    /** A class, since the first lambda of a process costs more than reading a type. */
    private static final class Loader implements Function<String, ResourceSchema> {
        private final SchemaBundle bundle;
        private final boolean described;

        Loader(SchemaBundle bundle, boolean described) {
            this.bundle = bundle;
            this.described = described;
        }

        @Override
        public ResourceSchema apply(String name) {
            try {
                return CompactReader.type(bundle.type(name), described ? bundle.details(name) : null);
            } catch (IOException e) {
                throw new UncheckedIOException("the schema of " + name + " is damaged: build again", e);
            }
        }
    }

    /** Made on first use. */
    static final class Bare {
        static final SchemaCatalog CATALOG = new BundledSchemaCatalog(SchemaBundle.ofClassPath(), false);

        private Bare() {}
    }

    /** Made on first use. */
    static final class Described {
        static final SchemaCatalog CATALOG = new BundledSchemaCatalog(SchemaBundle.ofClassPath(), true);

        private Described() {}
    }
}
