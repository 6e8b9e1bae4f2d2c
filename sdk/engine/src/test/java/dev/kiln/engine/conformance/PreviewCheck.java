package dev.kiln.engine.conformance;

import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.UpdatePreview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares previews with what Heat then did, which is not always what Heat's own preview said. */
final class PreviewCheck {

    private PreviewCheck() {}

    /** The groups of an update's preview, where the recording knows what the update did. */
    static List<String> problems(Map<String, Object> step, Map<String, Object> next, UpdatePreview preview) {
        List<String> problems = new ArrayList<>();
        Map<String, Object> stack = Cases.map(next.get("stack"));
        if (!"UPDATE".equals(stack.get("action"))
                || !"COMPLETE".equals(stack.get("status"))
                || next.containsKey("until")) {
            return problems;
        }
        Map<String, Object> wrong = Cases.map(step.get("preview_wrong"));
        Map<String, Set<String>> actual = new LinkedHashMap<>();
        actual.put("added", preview.added());
        actual.put("deleted", preview.deleted());
        actual.put("replaced", preview.replaced());
        actual.put("unchanged", preview.unchanged());
        actual.put("updated", preview.updated());
        Map<String, Object> heats = Cases.map(step.get("preview"));
        actual.forEach((group, names) -> {
            Object done = wrong.containsKey(group) ? Cases.map(wrong.get(group)).get("actual") : heats.get(group);
            Set<String> expected = new TreeSet<>(Cases.strings(done));
            if (!expected.equals(new TreeSet<>(names))) {
                problems.add("preview of " + group + ": expected " + expected + "\n      but was " + names);
            }
        });
        return problems;
    }

    /** The resources of a create's preview: Heat nests the lists without saying in what. */
    static List<String> problems(Map<String, Object> step, List<ResourceView> preview) {
        Set<String> expected = new TreeSet<>();
        collect(step.get("preview"), expected);
        Set<String> actual = new TreeSet<>();
        for (ResourceView resource : preview) {
            if (preview.stream().noneMatch(other -> isInside(other, resource))) {
                actual.add(resource.type() + " " + resource.name() + " " + resource.requiredBy());
            }
        }
        return expected.equals(actual)
                ? List.of()
                : List.of("preview: expected " + expected + "\n      but was " + actual);
    }

    private static boolean isInside(ResourceView inner, ResourceView outer) {
        return inner.path().size() > outer.path().size()
                && inner.path().subList(0, outer.path().size()).equals(outer.path());
    }

    private static void collect(Object preview, Set<String> found) {
        if (preview instanceof List<?> list) {
            list.forEach(item -> collect(item, found));
        } else {
            Map<String, Object> one = Cases.map(preview);
            found.add(one.get("type") + " " + one.get("name") + " " + one.get("required_by"));
        }
    }
}
