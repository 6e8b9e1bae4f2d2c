package dev.kiln.engine.group;

import dev.kiln.engine.handler.NestedStack;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.heat.Members;
import dev.kiln.engine.heat.StackHandler;
import dev.kiln.hot.Template;
import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::ResourceGroup}: numbered members of one definition. */
public final class ResourceGroupHandler extends StackHandler {

    private static final String REFS = "refs";
    private static final String REFS_MAP = "refs_map";
    private static final String ATTRIBUTES = "attributes";
    private static final String REMOVED = "removed_rsrc_list";
    private static final String SKIPPED = "name_blacklist";

    @Override
    public Progress create(ResourceContext resource) {
        skip(resource, resource.properties());
        GroupMembers members = new GroupMembers(resource.properties(), skipped(resource));
        Map<?, ?> batches = map(resource.updatePolicy().get("batch_create"));
        if (batches.isEmpty() || members.size() == 0) {
            return resource.nested().create(template(resource, members.all()), Map.of());
        }
        return RollingSteps.named(resource, members, RollingPolicy.ofHeat(batches), all -> template(resource, all));
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        skip(resource, change.after());
        GroupMembers members = new GroupMembers(change.after(), skipped(resource));
        Map<?, ?> rolling = map(change.updatePolicy().get("rolling_update"));
        if (!rolling.isEmpty() && change.has("resource_def")) {
            return RollingSteps.named(resource, members, RollingPolicy.ofHeat(rolling), all -> template(resource, all));
        }
        return resource.nested().update(template(resource, members.all()), Map.of());
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Template template(ResourceContext resource, Map<String, ?> definitions) {
        List<String> names = definitions.keySet().stream()
                .sorted(Comparator.comparingInt(ResourceGroupHandler::number))
                .toList();
        return GroupTemplate.of(definitions, outputs(resource.referencedAttributes(), names));
    }

    /** Lists go by the members' numbers, in whatever order a rolling update has come to them. */
    private static int number(String name) {
        return name.matches("\\d{1,9}") ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }

    /** The outputs for the attributes that the parent reads. */
    static Map<String, Object> outputs(Set<List<Object>> referenced, List<String> names) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (List<Object> attribute : referenced) {
            String key = PythonText.str(attribute.get(0));
            List<Object> path = attribute.subList(1, attribute.size());
            if (key.startsWith(Members.PREFIX)) {
                inside(outputs, key, path, names);
            } else if (key.equals(REFS)) {
                outputs.put(REFS, names.stream().map(GroupTemplate::reference).toList());
            } else if (key.equals(ATTRIBUTES) && !path.isEmpty()) {
                Map<String, Object> values = new LinkedHashMap<>();
                names.forEach(name -> values.put(name, GroupTemplate.attribute(name, path)));
                outputs.put(joined(attribute), values);
            } else if (!Set.of(REFS_MAP, ATTRIBUTES, REMOVED).contains(key)) {
                outputs.put(
                        joined(attribute),
                        names.stream()
                                .map(name -> GroupTemplate.attribute(name, attribute))
                                .toList());
            }
        }
        outputs.put(REFS_MAP, GroupTemplate.references(names));
        return outputs;
    }

    private static void inside(Map<String, Object> outputs, String key, List<Object> path, List<String> names) {
        String rest = key.substring(Members.PREFIX.length());
        int dot = rest.indexOf('.');
        List<Object> whole = new ArrayList<>();
        if (dot >= 0) {
            whole.add(rest.substring(dot + 1));
        }
        whole.addAll(path);
        String name = dot < 0 ? rest : rest.substring(0, dot);
        if (!whole.isEmpty() && names.contains(name)) {
            List<Object> all = new ArrayList<>(List.of(key));
            all.addAll(path);
            outputs.put(joined(all), GroupTemplate.attribute(name, whole));
        }
    }

    private static String joined(List<Object> attribute) {
        return String.join(", ", attribute.stream().map(PythonText::str).toList());
    }

    private static Set<String> skipped(ResourceContext resource) {
        Object names = resource.data().get(SKIPPED);
        return names == null ? Set.of() : new TreeSet<>(List.of(names.toString().split(",", -1)));
    }

    /** Puts the members that the removal policies name, by name or by reference, on the list of those that never come back. */
    private static void skip(ResourceContext resource, Map<String, @Nullable Object> properties) {
        Set<String> now = skipped(resource);
        Set<String> next = new TreeSet<>("update".equals(properties.get("removal_policies_mode")) ? Set.of() : now);
        List<NestedStack.Member> members = resource.nested().members();
        if (properties.get("removal_policies") instanceof List<?> policies) {
            for (Object policy : policies) {
                if (map(policy).get("resource_list") instanceof List<?> named) {
                    named.forEach(one -> name(PythonText.str(one), now, members, next, resource.physicalId() == null));
                }
            }
        }
        if (!next.equals(now)) {
            resource.data(SKIPPED, String.join(",", next));
        }
    }

    private static void name(
            String wanted, Set<String> now, List<NestedStack.Member> members, Set<String> next, boolean isNew) {
        if (isNew
                || now.contains(wanted)
                || members.stream().anyMatch(one -> one.name().equals(wanted))) {
            next.add(wanted);
            return;
        }
        members.stream()
                .filter(one -> wanted.equals(one.referenceId()))
                .findFirst()
                .ifPresent(one -> next.add(one.name()));
    }

    @Override
    public boolean hasAttribute(ResourceContext resource, String attribute) {
        return true;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute, List<?> path) {
        if (attribute.equals(REMOVED)) {
            return List.copyOf(skipped(resource));
        }
        if (attribute.startsWith(Members.PREFIX)) {
            return Members.inside(resource, attribute, path);
        }
        List<NestedStack.Member> members = resource.nested().members().stream()
                .sorted(Comparator.comparingInt(member -> number(member.name())))
                .toList();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        boolean references = attribute.equals(REFS) || attribute.equals(REFS_MAP);
        List<Object> whole = new ArrayList<>();
        if (!attribute.equals(ATTRIBUTES)) {
            whole.add(attribute);
        }
        whole.addAll(path);
        if (whole.isEmpty()) {
            throw new ValueException(
                    "The Referenced Attribute (" + resource.name() + " " + attribute + ") is incorrect.");
        }
        for (NestedStack.Member member : members) {
            values.put(
                    member.name(), references ? member.referenceId() : Members.value(resource, member.name(), whole));
        }
        if (attribute.equals(ATTRIBUTES)) {
            return values;
        }
        if (attribute.equals(REFS_MAP)) {
            return AttributePath.select(values, path);
        }
        List<@Nullable Object> list = new ArrayList<>(values.values());
        return attribute.equals(REFS) ? AttributePath.select(list, path) : list;
    }
}
