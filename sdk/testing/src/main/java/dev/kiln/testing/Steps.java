package dev.kiln.testing;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows a path such as {@code networks[0].port} into a value; a function is a map with its name as the key. */
final class Steps {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private Steps() {}

    /** The value at the path, or null where the path leads nowhere; a key that has dots itself is found as a whole, too. */
    static @Nullable Node at(@Nullable Node from, String path) {
        if (from instanceof MapNode map && map.get(path) != null) {
            return map.get(path);
        }
        Node here = from;
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            here = steps.group(1) != null ? key(here, steps.group(1)) : item(here, Integer.parseInt(steps.group(2)));
        }
        return here;
    }

    private static @Nullable Node key(@Nullable Node here, String key) {
        if (here instanceof Call call) {
            return call.function().wireName().equals(key) ? call.arguments() : null;
        }
        return here instanceof MapNode map ? map.get(key) : null;
    }

    private static @Nullable Node item(@Nullable Node here, int index) {
        return here instanceof ListNode list && index < list.items().size()
                ? list.items().get(index)
                : null;
    }
}
