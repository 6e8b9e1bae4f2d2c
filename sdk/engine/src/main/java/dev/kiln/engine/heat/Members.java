package dev.kiln.engine.heat;

import dev.kiln.engine.handler.NestedStack;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What attributes of a stack's resource read inside the stack: {@code resource.<name>} and {@code resource.<name>.<attribute>}. */
public final class Members {

    /** What such attributes begin with. */
    public static final String PREFIX = "resource.";

    private Members() {}

    /**
     * The value of such an attribute.
     *
     * @param resource the resource that is a stack
     * @param attribute the attribute, with the prefix
     * @param path what comes after it
     * @return the member's reference when no attribute is named, else its value; null when the stack is empty
     * @throws ValueException when there is no such member
     */
    public static @Nullable Object inside(ResourceContext resource, String attribute, List<?> path) {
        String rest = attribute.substring(PREFIX.length());
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        List<Object> whole = new ArrayList<>();
        if (dot >= 0) {
            whole.add(rest.substring(dot + 1));
        }
        whole.addAll(path);
        return value(resource, name, whole);
    }

    /**
     * What a member's attribute holds.
     *
     * @param resource the resource that is a stack
     * @param name the member
     * @param path the attribute and what to select in it; empty for the member's reference
     * @return the value; null when the stack is empty
     * @throws ValueException when there is no such member
     */
    public static @Nullable Object value(ResourceContext resource, String name, List<?> path) {
        List<NestedStack.Member> members = resource.nested().members();
        if (members.isEmpty()) {
            return null;
        }
        NestedStack.Member member = members.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ValueException(
                        "Member '" + name + "' not found in group resource '" + resource.name() + "'."));
        if (path.isEmpty()) {
            return member.referenceId();
        }
        List<?> inner = path.subList(1, path.size());
        return resource.nested().attribute(name, PythonText.str(path.get(0)), inner);
    }
}
