package dev.kiln.deploy.inspect;

import dev.kiln.deploy.StackStatus;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** States as a person names them: {@code CREATE_FAILED}, only the status {@code FAILED}, or only the action {@code CREATE}. */
public final class States {
    private static final Set<String> STATUSES = Set.of("COMPLETE", "FAILED", "IN_PROGRESS");

    private States() {}

    /**
     * Whether a state is among those wanted.
     *
     * @param wanted the states, in any case; empty for any
     * @param status the state
     * @return true if one of them is it, its status or its action
     */
    public static boolean match(List<String> wanted, StackStatus status) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (String one : wanted) {
            String name = one.toUpperCase(Locale.ROOT);
            if (name.equals(status.toString()) || name.equals(status.status()) || name.equals(status.action())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The statuses that can be among those wanted, for a service that knows status and action apart.
     *
     * @param wanted the states, in any case
     * @return some of COMPLETE, FAILED and IN_PROGRESS; empty if any can be
     */
    public static Set<String> statuses(List<String> wanted) {
        Set<String> statuses = new TreeSet<>();
        for (String one : wanted) {
            String name = one.toUpperCase(Locale.ROOT);
            String status =
                    STATUSES.contains(name) ? name : StackStatus.parse(name).status();
            if (!STATUSES.contains(status)) {
                return Set.of();
            }
            statuses.add(status);
        }
        return statuses;
    }
}
