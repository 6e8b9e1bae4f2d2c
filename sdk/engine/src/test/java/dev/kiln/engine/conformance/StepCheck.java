package dev.kiln.engine.conformance;

import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.OutputView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackView;
import dev.kiln.hot.value.PythonEquality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what came of a step with what was recorded, but for what was not the same in both recordings. */
final class StepCheck {

    /** Heat cuts the reasons of events there. */
    private static final int CUT = 255;

    private final Map<String, Object> step;
    private final Observation before;
    private final Observation now;
    private final Masks masks;
    private final Set<String> unstable;
    private final List<String> problems = new ArrayList<>();

    StepCheck(Map<String, Object> step, Observation before, Observation now, Masks masks) {
        this.step = step;
        this.before = before;
        this.now = now;
        this.masks = masks;
        this.unstable = Set.copyOf(Cases.strings(step.get("unstable")));
    }

    List<String> problems() {
        stack();
        resources();
        gone();
        outputs();
        events();
        new OrderCheck(Cases.strings(step.get("order")), now.events(), masks)
                .violations()
                .forEach(problems::add);
        return problems;
    }

    private void same(String what, String unstableAs, Object expected, Object actual) {
        if (!unstable.contains(unstableAs) && !Objects.equals(expected, actual)) {
            problems.add(what + ": expected " + expected + "\n      but was " + actual);
        }
    }

    private void stack() {
        Map<String, Object> expected = Cases.map(step.get("stack"));
        StackView stack = now.stack();
        if (expected.isEmpty()) {
            if (stack != null && !stack.state().equals("CREATE_FAILED")) {
                problems.add("there should be no stack");
            }
            return;
        }
        String action = stack == null ? "DELETE" : stack.action().name();
        String status = stack == null ? "COMPLETE" : stack.status().name();
        same("stack action", "stack.action", expected.get("action"), action);
        same("stack status", "stack.status", expected.get("status"), status);
        if (stack != null) {
            same("stack reason", "stack.status_reason", expected.get("status_reason"), masks.text(stack.reason()));
        }
    }

    private void resources() {
        Map<String, Map<String, Object>> expected = new TreeMap<>();
        Cases.maps(step.get("resources"))
                .forEach(one -> expected.put(one.get("name").toString(), one));
        same(
                "resources",
                "resources",
                expected.keySet().toString(),
                now.resources().keySet().toString());
        expected.forEach((name, one) -> {
            ResourceView resource = now.resources().get(name);
            if (resource != null) {
                resource(name, one, resource);
            }
        });
    }

    private void resource(String name, Map<String, Object> expected, ResourceView resource) {
        Map<String, Object> actual = new LinkedHashMap<>();
        actual.put("type", resource.type());
        actual.put("action", resource.action().name());
        actual.put("status", resource.status().name());
        actual.put("status_reason", masks.text(resource.reason()));
        actual.put("required_by", resource.requiredBy());
        actual.put("physical", physical(name, resource));
        actual.put("physical_id", masks.object(resource.physicalId()));
        actual.forEach((field, value) ->
                same(name + " " + field, "resources:" + name + "." + field, expected.get(field), value));
    }

    private String physical(String name, ResourceView resource) {
        String id = resource.physicalId();
        ResourceView old = before.resources().get(name);
        if (id == null) {
            return "none";
        }
        if (old == null || old.physicalId() == null) {
            return "new";
        }
        return id.equals(old.physicalId()) ? "same" : "changed";
    }

    private void gone() {
        Set<String> expected = new TreeSet<>();
        Cases.maps(step.get("gone")).forEach(one -> expected.add(one.get("name") + " " + one.get("physical_id")));
        Set<String> actual = new TreeSet<>();
        before.resources().forEach((name, resource) -> {
            if (!now.resources().containsKey(name)) {
                actual.add(name + " " + masks.object(resource.physicalId()));
            }
        });
        same("gone", "gone", expected, actual);
    }

    private void outputs() {
        Map<String, Object> expected = Cases.map(step.get("outputs"));
        same(
                "outputs",
                "outputs",
                new TreeSet<>(expected.keySet()),
                new TreeSet<>(now.outputs().keySet()));
        expected.forEach((key, value) -> {
            OutputView output = now.outputs().get(key);
            if (output != null && !unstable.contains("outputs:" + key)) {
                output(key, Cases.map(value), output);
            }
        });
    }

    private void output(String key, Map<String, Object> expected, OutputView output) {
        if (!key.startsWith("rand")) {
            Object value = masks.value(output.value());
            if (!PythonEquality.equal(expected.get("value"), value)) {
                problems.add("output " + key + ": expected " + expected.get("value") + "\n      but was " + value);
            }
            same(
                    "output " + key + " error",
                    "",
                    expected.get("error"),
                    output.error() == null ? null : masks.text(output.error()));
        }
        OutputView old = before.outputs().get(key);
        String change = old == null
                ? "new"
                : PythonEquality.equal(old.value(), output.value()) && Objects.equals(old.error(), output.error())
                        ? "same"
                        : "changed";
        same("output " + key + " change", "", expected.get("change"), change);
    }

    /** Each resource's own events; how those of several resources mix is not compared but for the order that edges demand. */
    private void events() {
        Map<String, List<Map<String, Object>>> expected = new TreeMap<>();
        for (Map<String, Object> event : Cases.maps(step.get("events"))) {
            String star = Boolean.TRUE.equals(event.get("nested_stack")) ? "*" : "";
            expected.computeIfAbsent(event.get("resource_name") + star, k -> new ArrayList<>())
                    .add(event);
        }
        Map<String, List<EventView>> actual = new TreeMap<>();
        now.events()
                .forEach(event -> actual.computeIfAbsent(key(event), k -> new ArrayList<>())
                        .add(event));
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (String key : keys) {
            if (!unstable.contains("events:" + key)) {
                compare(key, expected.getOrDefault(key, List.of()), actual.getOrDefault(key, List.of()));
            }
        }
    }

    private String key(EventView event) {
        String path = masks.path(event.path());
        return event.ofStack() ? (path.isEmpty() ? "<stack>" : path + "*") : path;
    }

    private void compare(String key, List<Map<String, Object>> expected, List<EventView> actual) {
        boolean same = expected.size() == actual.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = isSame(expected.get(i), actual.get(i));
        }
        if (!same) {
            List<String> one = new ArrayList<>();
            expected.forEach(event -> one.add(event.get("resource_status") + " | " + event.get("resource_status_reason")
                    + " | " + event.get("physical_id")));
            List<String> other = new ArrayList<>();
            actual.forEach(event -> other.add(state(event) + " | "
                    + masks.text(event.event().reason()) + " | "
                    + (event.ofStack() ? null : masks.object(event.event().physicalId()))));
            problems.add("events of " + key + ": expected\n        " + String.join("\n        ", one)
                    + "\n      but were\n        " + String.join("\n        ", other));
        }
    }

    private static String state(EventView event) {
        return event.event().action() + "_" + event.event().status();
    }

    private boolean isSame(Map<String, Object> expected, EventView actual) {
        String object = actual.ofStack() ? null : masks.object(actual.event().physicalId());
        // Delay never has an object; the recording takes its name for one at times
        boolean isDelay = actual.event().resourceType().equals("OS::Heat::Delay");
        return expected.get("resource_status").equals(state(actual))
                && (isDelay || Objects.equals(expected.get("physical_id"), object))
                && isSameReason(
                        String.valueOf(expected.get("resource_status_reason")),
                        masks.text(actual.event().reason()),
                        actual.event().reason().length());
    }

    private static boolean isSameReason(String expected, String actual, int length) {
        String start = expected.replace("<cut id>", "");
        boolean cut = length >= CUT - 40 && start.length() > CUT / 2;
        return expected.equals(actual) || (cut && actual.startsWith(start));
    }
}
