package dev.kiln.deploy.forecast;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs outside of the resources. */
final class Surroundings {

    private final @Nullable Definition before;
    private final Definition after;
    private final Set<String> unsure;

    Surroundings(@Nullable Definition before, Definition after, Set<String> unsure) {
        this.before = before;
        this.after = after;
        this.unsure = unsure;
    }

    List<ValueChange> parameters() {
        Definition old = before;
        Set<String> names = new TreeSet<>(after.template().parameters().keySet());
        if (old != null) {
            names.addAll(old.template().parameters().keySet());
        }
        List<String> immutable = old == null ? List.of() : after.parameters().changedImmutables(old.parameters());
        List<ValueChange> changes = new ArrayList<>();
        for (String name : names) {
            Object was = old == null ? null : value(old, name);
            Object is = value(after, name);
            boolean secret = after.isHidden(name) || (old != null && old.isHidden(name));
            if (unsure.contains(name)) {
                changes.add(new ValueChange(name, was, is, Outcome.UNCERTAIN, true));
            } else if (!PythonEquality.equal(was, is)) {
                Outcome effect = immutable.contains(name) ? Outcome.REFUSED : Outcome.UPDATE;
                changes.add(new ValueChange(name, was, is, effect, secret));
            }
        }
        return changes;
    }

    private static @Nullable Object value(Definition side, String name) {
        try {
            return side.template().parameters().containsKey(name)
                    ? side.parameters().value(name)
                    : null;
        } catch (ValueException noValue) {
            return null;
        }
    }

    List<ValueChange> conditions() {
        Map<String, Boolean> old = before == null ? Map.of() : before.conditions();
        Map<String, Boolean> young = after.conditions();
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(old.get(name), young.get(name))) {
                changes.add(new ValueChange(name, old.get(name), young.get(name), Outcome.UPDATE, false));
            }
        }
        return changes;
    }

    /** Outputs whose definitions differ. */
    List<ValueChange> outputs() {
        Map<String, OutputDef> old =
                before == null ? Map.of() : before.template().outputs();
        Map<String, OutputDef> young = after.template().outputs();
        SecretFlow deployed = before == null ? null : new SecretFlow(before);
        SecretFlow wanted = new SecretFlow(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (String name : names) {
            OutputDef was = old.get(name);
            OutputDef is = young.get(name);
            if (!Objects.equals(was, is)) {
                boolean secret = (was != null && deployed != null && deployed.reaches(was.value()))
                        || (is != null && wanted.reaches(is.value()));
                changes.add(new ValueChange(name, text(was), text(is), Outcome.UPDATE, secret));
            }
        }
        return changes;
    }

    private static @Nullable Object text(@Nullable OutputDef output) {
        return output == null ? null : dev.kiln.hot.value.NodeValues.of(output.value());
    }
}
