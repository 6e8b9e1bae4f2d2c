package dev.kiln.schema;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a value must be beyond its type: what a custom constraint asks, or what Heat expects without checking. */
public sealed interface Reference {

    /**
     * The constraint; for an entity that Heat does not check, a name of the same form.
     *
     * @return its name in Heat, for example {@code neutron.network}
     */
    String constraint();

    /**
     * The value names something that exists in the cloud, by name or id.
     *
     * @param constraint its name in Heat, or one of the same form
     * @param interfaceName the simple name of the Java interface of what satisfies it, for example {@code NeutronNetworkRef}
     * @param providers the resource types whose {@code get_resource} satisfies it; none where Heat cannot make such a thing
     * @param checked whether Heat has a constraint of that name; a parameter can be declared with it then
     */
    record Entity(String constraint, String interfaceName, SortedSet<String> providers, boolean checked)
            implements Reference {
        /** Copies the set. */
        public Entity {
            providers = Collections.unmodifiableSortedSet(new TreeSet<>(providers));
        }
    }

    /**
     * The value is text of a certain form.
     *
     * @param constraint its name in Heat
     * @param offline whether the form can be checked without a cloud
     * @param description what the form is, for messages and documentation, or null
     */
    record Format(
            String constraint, boolean offline, @Nullable String description) implements Reference {}
}
