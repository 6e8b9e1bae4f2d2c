package dev.kiln.hot.env;

import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an environment says about single resources by shell globs on their names: hooks and restricted actions. */
public final class ResourceRules {

    /** Where an action can be made to wait. */
    public static final List<String> HOOKS =
            List.of("pre-create", "pre-update", "pre-delete", "post-create", "post-update", "post-delete");
    /** What can be forbidden. */
    public static final List<String> ACTIONS = List.of("update", "replace");

    private final Map<String, ?> resources;

    /**
     * The rules of a registry.
     *
     * @param resources the {@code resources} part of the {@code resource_registry}: glob to rules
     * @throws ValueException with Heat's message when a hook or an action is unknown
     */
    public ResourceRules(Map<String, ?> resources) {
        this.resources = resources;
        for (Object rules : resources.values()) {
            check(words(rules, "hooks"), HOOKS, "hook", "for resource breakpoint, acceptable hook");
            check(
                    words(rules, "restricted_actions"),
                    ACTIONS,
                    "restricted_action",
                    "for resource, acceptable restricted_action");
        }
    }

    private static void check(Collection<String> words, List<String> known, String kind, String middle) {
        for (String word : words) {
            if (!known.contains(word)) {
                throw new ValueException("Invalid " + kind + " type \"" + word + "\" " + middle + " types are: "
                        + known.stream().map(PythonText::repr).collect(Collectors.joining(", ", "(", ")")));
            }
        }
    }

    /**
     * Whether an action on a resource stops at a hook.
     *
     * @param resource the resource's name
     * @param hook for example {@code pre-create}
     * @return true when one of the matching entries has the hook
     */
    public boolean hasHook(String resource, String hook) {
        return matching(resource, "hooks").contains(hook);
    }

    /**
     * The actions that may not be done to a resource.
     *
     * @param resource the resource's name
     * @return {@code update} and {@code replace}, or one of them, or nothing
     */
    public SortedSet<String> restrictedActions(String resource) {
        return matching(resource, "restricted_actions");
    }

    private SortedSet<String> matching(String resource, String section) {
        SortedSet<String> words = new TreeSet<>();
        resources.forEach((glob, rules) -> {
            if (ShellGlob.matches(glob, resource)) {
                words.addAll(words(rules, section));
            }
        });
        return words;
    }

    private static List<String> words(@Nullable Object rules, String section) {
        List<String> words = new ArrayList<>();
        Object value = rules instanceof Map<?, ?> map ? map.get(section) : null;
        if (value instanceof String word) {
            words.add(word);
        } else if (value instanceof List<?> list) {
            list.forEach(word -> words.add(PythonText.str(word)));
        }
        return words;
    }
}
