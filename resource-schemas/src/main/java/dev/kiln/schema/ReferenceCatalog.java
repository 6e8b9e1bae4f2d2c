package dev.kiln.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each custom constraint means, and which resource types satisfy it; and the things that properties name without any
 * constraint. Heat's schemas do not say.
 */
public final class ReferenceCatalog {

    private final SortedMap<String, Reference> byConstraint = new TreeMap<>();

    private ReferenceCatalog(Collection<? extends Reference> references) {
        for (Reference reference : references) {
            if (byConstraint.put(reference.constraint(), reference) != null) {
                throw new IllegalArgumentException("the constraint " + reference.constraint() + " is listed twice");
            }
        }
    }

    /**
     * The catalogue that comes with Kiln: every custom constraint that is known.
     *
     * @return always the same catalogue, read on first use
     */
    public static ReferenceCatalog bundled() {
        return Holder.CATALOG;
    }

    /**
     * A catalogue of the given meanings.
     *
     * @param references one for each constraint
     * @return the catalogue
     * @throws IllegalArgumentException when two are of the same constraint
     */
    public static ReferenceCatalog of(Collection<? extends Reference> references) {
        return new ReferenceCatalog(references);
    }

    /**
     * Looks a constraint up.
     *
     * @param name its name in Heat, for example {@code neutron.network}
     * @return what it means, or empty when the catalogue does not have it
     */
    public Optional<Reference> constraint(String name) {
        return Optional.ofNullable(byConstraint.get(name)).filter(ReferenceCatalog::isConstraint);
    }

    /**
     * Looks an entity up, whether Heat has a constraint for it or not.
     *
     * @param name for example {@code neutron.network} or {@code heat.software_config}
     * @return the entity, or empty when the catalogue does not have it
     */
    public Optional<Reference.Entity> entity(String name) {
        return Optional.ofNullable(byConstraint.get(name))
                .filter(Reference.Entity.class::isInstance)
                .map(Reference.Entity.class::cast);
    }

    /**
     * Everything in the catalogue.
     *
     * @return in alphabetical order of the names
     */
    public List<Reference> all() {
        return List.copyOf(byConstraint.values());
    }

    /**
     * The same meanings without what provides the entities.
     *
     * @return a catalogue in which no resource type is mentioned
     */
    public ReferenceCatalog withoutProviders() {
        List<Reference> bare = new ArrayList<>();
        for (Reference reference : byConstraint.values()) {
            bare.add(
                    reference instanceof Reference.Entity entity
                            ? new Reference.Entity(
                                    entity.constraint(), entity.interfaceName(), new TreeSet<>(), entity.checked())
                            : reference);
        }
        return new ReferenceCatalog(bare);
    }

    /**
     * The names of all constraints.
     *
     * @return in alphabetical order; cannot be changed
     */
    public SortedSet<String> constraints() {
        List<String> names = byConstraint.values().stream()
                .filter(ReferenceCatalog::isConstraint)
                .map(Reference::constraint)
                .toList();
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /**
     * The entities that a resource of the type is.
     *
     * @param type Heat's name of the resource type
     * @return in alphabetical order of their names, possibly none
     */
    public List<Reference.Entity> satisfiedBy(String type) {
        return entities().stream().filter(e -> e.providers().contains(type)).toList();
    }

    /**
     * The things that have a name or an id, with a constraint of Heat's or without.
     *
     * @return in alphabetical order
     */
    public List<Reference.Entity> entities() {
        return byConstraint.values().stream()
                .filter(Reference.Entity.class::isInstance)
                .map(Reference.Entity.class::cast)
                .toList();
    }

    private static boolean isConstraint(Reference reference) {
        return !(reference instanceof Reference.Entity entity) || entity.checked();
    }

    private static final class Holder {
        static final ReferenceCatalog CATALOG = read();

        private static ReferenceCatalog read() {
            try {
                return CompactReader.references(SchemaBundle.ofClassPath().references());
            } catch (IOException e) {
                throw new UncheckedIOException("the references are damaged: build again", e);
            }
        }
    }
}
