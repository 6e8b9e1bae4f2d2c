package dev.kiln.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an action on a resource failed, in the parts of Heat's text: {@code <error>: <path>: <message>}.
 *
 * @param error what Heat calls the error, or null for none
 * @param path section, resource, and on into nested stacks
 * @param message what is wrong
 */
record FailureText(@Nullable String error, List<String> path, String message) {

    FailureText {
        path = List.copyOf(path);
    }

    /** A failure of a resource itself. */
    static FailureText of(@Nullable String error, String resource, String message) {
        return new FailureText(error, List.of("resources", resource), message);
    }

    /** The failure of a resource whose nested stack failed, from that stack's reason. */
    static FailureText ofNested(String resource, String action, String reason) {
        List<String> path = new ArrayList<>(List.of("resources", resource));
        String mark = "Resource " + action + " failed: ";
        if (!reason.contains(mark)) {
            return new FailureText(null, path, reason);
        }
        List<String> parts = new ArrayList<>();
        for (String part : reason.split(":", -1)) {
            parts.add(part.strip());
        }
        if (parts.size() < 4) {
            return new FailureText(null, path, reason);
        }
        path.addAll(List.of(parts.get(2).split("\\.", -1)));
        return new FailureText(parts.get(1), path, String.join(": ", parts.subList(3, parts.size())));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (error != null && !error.isEmpty()) {
            text.append(error).append(": ");
        }
        for (int i = 0; i < path.size(); i++) {
            String segment = path.get(i);
            if (isNumber(segment)) {
                text.append('[').append(segment).append(']');
            } else {
                text.append(i == 0 ? "" : ".").append(segment);
            }
        }
        return text.append(": ").append(message).toString();
    }

    private static boolean isNumber(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
