package dev.kiln.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rewriting of properties that Heat does before it uses them: a deprecated name stands in for the new one, a name of
 * something in the cloud becomes its id.
 *
 * @param kind what is done
 * @param path the property it is done to, from the outermost name inwards; lists on the way are passed through
 * @param valuePath for {@link Kind#REPLACE}: the property whose value is taken; empty where there is none
 * @param valueName for {@link Kind#REPLACE}: the sibling of the last name of {@code path} whose value is taken, or null
 * @param customValuePath for {@link Kind#REPLACE}: where in the value taken the new value is found; empty for the whole
 * @param clientPlugin for {@link Kind#RESOLVE}: the service asked, for example {@code neutron}, or null
 * @param finder for {@link Kind#RESOLVE}: the plug-in's function that finds the id, or null
 * @param entity for {@link Kind#RESOLVE}: what kind of thing the function looks for, or null
 */
public record TranslationRule(
        Kind kind,
        List<String> path,
        List<String> valuePath,
        @Nullable String valueName,
        List<String> customValuePath,
        @Nullable String clientPlugin,
        @Nullable String finder,
        @Nullable String entity) {

    /** Copies the lists. */
    public TranslationRule {
        path = List.copyOf(path);
        valuePath = List.copyOf(valuePath);
        customValuePath = List.copyOf(customValuePath);
    }

    /** The kinds of rewriting, in the order in which Heat applies them. */
    public enum Kind {
        /** Appends to a list. */
        ADD,
        /** Puts another property's value in the place. */
        REPLACE,
        /** Turns a name into an id. */
        RESOLVE,
        /** Drops the property. */
        DELETE
    }
}
