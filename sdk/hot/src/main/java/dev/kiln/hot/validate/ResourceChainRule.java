package dev.kiln.hot.validate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every type in a chain must take the properties that all its members share. */
final class ResourceChainRule implements Rule {

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, "OS::Heat::ResourceChain", (name, values) -> {
            if (values.get("resources") instanceof List<?> types) {
                Set<Object> distinct = new LinkedHashSet<>(types);
                distinct.forEach(type -> new Member(name, type, values.get("resource_properties")).check(scope));
            }
        });
    }
}
