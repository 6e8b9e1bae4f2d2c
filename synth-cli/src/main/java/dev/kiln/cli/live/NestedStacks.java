package dev.kiln.cli.live;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which resource nests which stack. Listings say so; before there is one, the name tells: Heat calls a nested stack after the stack and
 * the resource that it belongs to, with twelve random characters behind.
 */
final class NestedStacks {

    private static final int RANDOM = "-abcdefghijkl".length();

    /** The resource that nests a stack. */
    record Holder(String stackId, String resource) {}

    private final String root;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Holder> told = new HashMap<>();

    NestedStacks(String root) {
        this.root = root;
    }

    void named(String stackId, String name) {
        names.put(stackId, name);
        ids.put(name, stackId);
    }

    void inside(String stackId, String holderStackId, String resource) {
        told.put(stackId, new Holder(holderStackId, resource));
    }

    String name(String stackId) {
        return names.getOrDefault(stackId, stackId);
    }

    @Nullable
    Holder holder(String stackId, String rootId) {
        Holder known = told.get(stackId);
        if (known != null) {
            return known;
        }
        String name = names.get(stackId);
        if (name == null || name.length() <= RANDOM) {
            return null;
        }
        String path = name.substring(0, name.length() - RANDOM);
        // The longest name of a stack that fits: one within another begins with the other's name.
        for (int dash = path.lastIndexOf('-'); dash > 0; dash = path.lastIndexOf('-', dash - 1)) {
            String outer = path.substring(0, dash);
            String id = outer.equals(root) ? rootId : ids.get(outer);
            if (id != null && !id.isEmpty()) {
                return new Holder(id, path.substring(dash + 1));
            }
        }
        return null;
    }
}
