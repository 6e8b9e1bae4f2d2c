package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackResource;
import dev.kiln.engine.group.Capacity;
import dev.kiln.engine.group.GroupTemplate;
import dev.kiln.hot.Template;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a group before and after an update: their names and definitions. Source: SEMANTICS section 13. */
final class Members {

    private final Comparison group;
    private final Set<String> oldNames;
    private final Set<String> newNames = new LinkedHashSet<>();
    private String problem = "";
    private int leaving;

    Members(Comparison group, Rows rows) {
        this.group = group;
        this.oldNames = rows.own().keySet();
        if (group.doubts().stream().anyMatch(doubt -> !doubt.equals("removal_policies"))) {
            problem = "what its members will be cannot be told before";
            return;
        }
        switch (group.is().type()) {
            case "OS::Heat::ResourceGroup" -> resourceGroup();
            case "OS::Heat::AutoScalingGroup" -> scalingGroup(rows);
            case "OS::Heat::ResourceChain" -> {
                int size = group.is().value("resources") instanceof List<?> types ? types.size() : 0;
                for (int i = 0; i < size; i++) {
                    newNames.add(Integer.toString(i));
                }
            }
            case "OS::Heat::SoftwareDeploymentGroup", "OS::Heat::StructuredDeploymentGroup" -> {
                if (group.is().value("servers") instanceof Map<?, ?> servers) {
                    servers.keySet().forEach(name -> newNames.add(PythonText.str(name)));
                } else {
                    problem = "its servers are not known before";
                }
            }
            default -> problem = "what happens in it is not foretold for this type";
        }
    }

    /** Why nothing can be told, or an empty text. */
    String problem() {
        return problem;
    }

    Template before() {
        return template(group.was(), oldNames);
    }

    Template after() {
        return template(group.is(), newNames);
    }

    /** The forecasts of the members; where only their number is known that go, none of them is certain, and secrets are masked. */
    List<ResourceForecast> told(List<ResourceForecast> members) {
        boolean secret = group.is().properties().stream().anyMatch(group::isSecret);
        return members.stream()
                .map(member -> new ResourceForecast(
                        member.name(),
                        member.type(),
                        leaving > 0 ? Outcome.UNCERTAIN : member.outcome(),
                        leaving > 0
                                ? leaving + " of the " + oldNames.size() + " go, the oldest first"
                                : member.reason(),
                        secret ? masked(member.changes()) : member.changes(),
                        member.causes(),
                        member.inside()))
                .toList();
    }

    private static List<ValueChange> masked(List<ValueChange> changes) {
        return changes.stream()
                .map(change -> new ValueChange(change.name(), change.before(), change.after(), change.effect(), true))
                .toList();
    }

    private void resourceGroup() {
        if (isGiven(group.was().value("removal_policies")) || isGiven(group.is().value("removal_policies"))) {
            problem = "which members its removal_policies take away is not foretold";
            return;
        }
        int count = number(group.is(), "count", 1);
        int last = -1;
        for (String name : oldNames) {
            last = Math.max(last, parsed(name));
        }
        for (int i = 0; newNames.size() < count && problem.isEmpty(); i++) {
            String name = Integer.toString(i);
            if (i > last || oldNames.contains(name)) {
                newNames.add(name);
            }
        }
    }

    private static boolean isGiven(@Nullable Object policies) {
        return policies instanceof List<?> list && !list.isEmpty();
    }

    private static int parsed(String name) {
        return name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : -1;
    }

    private void scalingGroup(Rows rows) {
        for (StackResource member : rows.own().values()) {
            if (member.status().isFailed()) {
                problem = "some of its members have failed";
                return;
            }
        }
        int size = oldNames.size();
        int desired = number(group.is(), "desired_capacity", 0);
        int target = Capacity.adjusted(
                size,
                desired == 0 ? size : desired,
                "exact_capacity",
                0,
                number(group.is(), "min_size", 0),
                number(group.is(), "max_size", Integer.MAX_VALUE));
        newNames.addAll(oldNames);
        for (int i = 1; i <= target - size; i++) {
            newNames.add("new member " + i);
        }
        leaving = Math.max(0, size - target);
    }

    private int number(Resolved side, String property, int otherwise) {
        Object value = side.value(property);
        if (value instanceof Number number) {
            return number.intValue();
        }
        if (value instanceof String text && text.matches("-?[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        if (value != null) {
            problem = "its " + property + " is not known before";
        }
        return otherwise;
    }

    private static Template template(Resolved side, Set<String> names) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : names) {
            Object member = member(side, name);
            if (member != null) {
                members.put(name, member);
            }
        }
        return GroupTemplate.of(members, Map.of());
    }

    private static @Nullable Object member(Resolved side, String name) {
        return switch (side.type()) {
            case "OS::Heat::ResourceGroup" -> numbered(side, name);
            case "OS::Heat::AutoScalingGroup" -> side.value("resource");
            case "OS::Heat::ResourceChain" -> chained(side, name);
            default -> deployment(side, name);
        };
    }

    private static @Nullable Object numbered(Resolved side, String name) {
        if (!(side.value("resource_def") instanceof Map<?, ?> def)) {
            return null;
        }
        Object variable = side.value("index_var");
        Object given = def.get("properties");
        Map<Object, @Nullable Object> properties = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    properties.put(key, replaced(value, variable == null ? "%index%" : variable.toString(), name));
                }
            });
        }
        return GroupTemplate.member(
                PythonText.str(def.get("type")),
                given instanceof Map<?, ?> map && !map.isEmpty() ? properties : given,
                def.get("metadata"));
    }

    private static Object replaced(Object value, String variable, String name) {
        if (value instanceof String text) {
            return text.replace(variable, name);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, item == null ? null : replaced(item, variable, name)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(item == null ? null : replaced(item, variable, name)));
            return copy;
        }
        return value;
    }

    private static @Nullable Object chained(Resolved side, String name) {
        int index = parsed(name);
        return side.value("resources") instanceof List<?> types && index >= 0 && index < types.size()
                ? GroupTemplate.member(PythonText.str(types.get(index)), side.value("resource_properties"), null)
                : null;
    }

    private static @Nullable Object deployment(Resolved side, String name) {
        if (!(side.value("servers") instanceof Map<?, ?> servers) || !servers.containsKey(name)) {
            return null;
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(side.values());
        properties.remove("servers");
        properties.values().removeIf(value -> value == null);
        properties.put("server", servers.get(name));
        return GroupTemplate.member(side.type().replace("DeploymentGroup", "Deployment"), properties, null);
    }
}
