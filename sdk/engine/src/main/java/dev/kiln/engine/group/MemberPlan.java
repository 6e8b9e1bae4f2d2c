package dev.kiln.engine.group;

import dev.kiln.hot.value.PythonEquality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which members a group has next, and with which definition. */
public final class MemberPlan {

    private MemberPlan() {}

    /**
     * A member that exists.
     *
     * @param name its name
     * @param definition its definition
     */
    public record Existing(String name, Object definition) {}

    /**
     * The next members.
     *
     * @param existing the members now, the first to be changed or removed first
     * @param size how many there shall be
     * @param fresh how many may have the new definition because of this step, new ones included
     * @param newName gives a name that is not taken
     * @param newDefinition the new definition of a member by its name
     * @return definitions by name
     */
    public static Map<String, Object> next(
            List<Existing> existing,
            int size,
            int fresh,
            Supplier<String> newName,
            Function<String, Object> newDefinition) {
        // Heat takes the last N of the list as Python does, where the last 0 are all of them
        int from = size == 0 ? 0 : Math.max(0, existing.size() - size);
        List<Existing> kept = existing.subList(from, existing.size());
        int changes = fresh - (size - kept.size());
        Map<String, Object> next = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            if (i >= kept.size()) {
                String name = newName.get();
                next.put(name, newDefinition.apply(name));
                continue;
            }
            Existing member = kept.get(i);
            Object definition = newDefinition.apply(member.name());
            boolean changed = changes > 0 && !PythonEquality.equal(member.definition(), definition);
            changes -= changed ? 1 : 0;
            next.put(member.name(), changed ? definition : member.definition());
        }
        return next;
    }
}
