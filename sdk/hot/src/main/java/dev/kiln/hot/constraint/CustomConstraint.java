package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonText;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that a plug-in of Heat checks, by name. Formats are checked here; what names an object of a service, such as
 * {@code nova.flavor}, needs that service and passes.
 *
 * @param name the plug-in's name
 */
public record CustomConstraint(String name) implements ValueConstraint {

    private static final Set<String> SERVICES = Set.of(
            "barbican",
            "blazar",
            "cinder",
            "designate",
            "glance",
            "heat",
            "ironic",
            "keystone",
            "magnum",
            "manila",
            "mistral",
            "monasca",
            "neutron",
            "nova",
            "octavia",
            "sahara",
            "senlin",
            "trove",
            "zaqar",
            "zun");

    @Override
    public Optional<String> violation(@Nullable Object value, ScalarType type) {
        Optional<Format> format = Format.named(name);
        if (format.isPresent()) {
            return format.get().problem(value);
        }
        return namesAnEntity()
                ? Optional.empty()
                : Optional.of(
                        "\"" + PythonText.str(value) + "\" does not validate " + name + " (constraint not found)");
    }

    private boolean namesAnEntity() {
        int dot = name.indexOf('.');
        return dot > 0 && SERVICES.contains(name.substring(0, dot));
    }

    @Override
    public String kind() {
        return "CustomConstraint";
    }
}
