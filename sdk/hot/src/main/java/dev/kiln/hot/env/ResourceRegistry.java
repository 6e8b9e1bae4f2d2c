package dev.kiln.hot.env;

import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The type mappings of an environment over the types that the engine has itself. Immutable. */
public final class ResourceRegistry {

    private static final String RESOURCES = "resources";

    private final Predicate<String> builtIn;
    private final List<Entry> entries = new ArrayList<>();

    /** One mapping: for one resource when there is a name, from a type or a glob, to a type, a glob or a template. */
    private record Entry(@Nullable String resource, String from, String to) {

        int length() {
            return resource == null ? 1 : 3;
        }

        /** A template cannot stand for a whole family of types. */
        boolean isGlob() {
            return from.endsWith("*") && !isTemplate(to);
        }

        boolean matches(String type, @Nullable String name) {
            boolean rightResource = resource == null || resource.equals(name);
            return rightResource
                    && (isGlob() ? type.startsWith(from.substring(0, from.length() - 1)) : from.equals(type));
        }

        String target(String type) {
            return isGlob() && to.endsWith("*")
                    ? to.substring(0, to.length() - 1) + type.substring(from.length() - 1)
                    : to;
        }
    }

    /**
     * What a type stands for.
     *
     * @param target a type of the engine, or a template's path
     * @param isTemplate whether it is a template, which Heat calls a user resource
     */
    public record Resolution(String target, boolean isTemplate) {}

    /**
     * A registry.
     *
     * @param registry the {@code resource_registry} section
     * @param builtIn whether the engine has a type
     */
    public ResourceRegistry(Map<String, ?> registry, Predicate<String> builtIn) {
        this.builtIn = builtIn;
        Map<String, Entry> types = new TreeMap<>();
        registry.forEach((key, value) -> {
            if (!key.equals(RESOURCES)) {
                add(types, key, new String[] {key}, value);
            }
        });
        if (registry.get(RESOURCES) instanceof Map<?, ?> resources) {
            resources.forEach((name, mappings) -> {
                if (mappings instanceof Map<?, ?> map) {
                    map.forEach((type, value) ->
                            add(types, name + "\0" + type, new String[] {name.toString(), type.toString()}, value));
                }
            });
        }
        entries.addAll(types.values());
        entries.sort(Comparator.comparingInt(Entry::length).reversed());
    }

    private ResourceRegistry(Predicate<String> builtIn, List<Entry> entries) {
        this.builtIn = builtIn;
        this.entries.addAll(entries);
    }

    /** A null removes: here that is the same as having no entry, since nothing is below the user's registry but built-in types. */
    private static void add(Map<String, Entry> types, String path, String[] keys, @Nullable Object value) {
        if (value instanceof String target) {
            types.put(path, new Entry(keys.length == 2 ? keys[0] : null, keys[keys.length - 1], target));
        }
    }

    /**
     * What a type stands for.
     *
     * @param type the type in the template
     * @param resource the resource's name, or null to look at general mappings only
     * @return the engine's type or the template
     * @throws ValueException with Heat's message when there is no such type, or mappings go in a circle
     */
    public Resolution resolve(String type, @Nullable String resource) {
        Set<String> seen = new HashSet<>();
        String at = type;
        while (!isTemplate(at)) {
            if (!seen.add(at)) {
                throw new ValueException("The mapping of resource type (" + type
                        + ") goes in a circle: remove one of its entries from the resource_registry");
            }
            Optional<String> next = next(at, resource);
            if (next.isEmpty()) {
                if (builtIn.test(at)) {
                    return new Resolution(at, false);
                }
                throw new ValueException("The Resource Type (" + at + ") could not be found.");
            }
            at = next.get();
        }
        return new Resolution(at, true);
    }

    /**
     * The registry of the stack that a mapping has led to. The mapping is gone, so that its template may use the type.
     *
     * @param type the type in the template
     * @param resource the name of the resource that is the stack
     * @return the registry without the first mapping on the way
     */
    public ResourceRegistry without(String type, String resource) {
        List<Entry> fewer = new ArrayList<>(entries);
        first(type, resource).ifPresent(fewer::remove);
        return new ResourceRegistry(builtIn, fewer);
    }

    /**
     * Whether some resource has a mapping of its own for a type. Heat then lets the type pass for others, too.
     *
     * @param type the type in the template
     * @return true when one has
     */
    public boolean isMappedForSome(String type) {
        return entries.stream()
                .anyMatch(entry -> entry.resource() != null && entry.from().equals(type));
    }

    private Optional<String> next(String type, @Nullable String resource) {
        return first(type, resource).map(entry -> entry.target(type));
    }

    private Optional<Entry> first(String type, @Nullable String resource) {
        return entries.stream()
                .filter(entry -> entry.matches(type, resource) && leads(entry, type, resource))
                .findFirst();
    }

    private boolean leads(Entry entry, String type, @Nullable String resource) {
        String target = entry.target(type);
        boolean somewhere = builtIn.test(target) || hasMapping(target, resource);
        return !entry.isGlob() || (somewhere && !target.equals(type));
    }

    private boolean hasMapping(String type, @Nullable String resource) {
        return entries.stream().anyMatch(entry -> entry.matches(type, resource));
    }

    private static boolean isTemplate(String name) {
        return name.endsWith(".yaml") || name.endsWith(".template");
    }
}
