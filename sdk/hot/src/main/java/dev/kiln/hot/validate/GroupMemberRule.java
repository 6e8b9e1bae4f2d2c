package dev.kiln.hot.validate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a group makes many of must be a good resource. A group without members is not looked into, as in Heat. */
final class GroupMemberRule implements Rule {

    private static final String FIRST = "0";

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, "OS::Heat::ResourceGroup", (name, values) -> {
            if (!Member.isNone(values.get("count"))) {
                String index = values.get("index_var") instanceof String text ? text : "%index%";
                member(scope, name, values.get("resource_def"), index);
            }
        });
        TypeChecks.ofType(scope, "OS::Heat::AutoScalingGroup", (name, values) -> {
            Object desired = values.get("desired_capacity");
            Object size = desired == null || Member.isNone(desired) ? values.get("min_size") : desired;
            if (!Member.isNone(size)) {
                member(scope, name, values.get("resource"), null);
            }
        });
    }

    private static void member(Scope scope, String group, @Nullable Object definition, @Nullable String index) {
        if (!(definition instanceof Map<?, ?> map)) {
            return;
        }
        Object properties = map.get("properties");
        if (index != null && properties instanceof Map<?, ?> given) {
            Map<Object, Object> present = new LinkedHashMap<>();
            given.forEach((key, value) -> {
                if (value != null) {
                    present.put(key, Objects.requireNonNull(Member.replaced(value, index, FIRST)));
                }
            });
            properties = present;
        }
        new Member(group, map.get("type"), properties).check(scope);
    }
}
