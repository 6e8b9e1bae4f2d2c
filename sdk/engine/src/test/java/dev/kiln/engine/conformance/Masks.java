package dev.kiln.engine.conformance;

import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes what differs from run to run as the recorded cases do: ids, drawn names, times. */
final class Masks {

    private static final Pattern DRAWN = Pattern.compile("[a-z0-9]{12}");
    private static final Pattern REQUEST =
            Pattern.compile("req-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b[0-9a-f]{32}\\b");
    private static final Pattern PHYSICAL_NAME = Pattern.compile("(<stack>-[\\w.-]+)-[a-z2-7]{12}\\b");

    private final String stackName;
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, Integer> membersSeen = new HashMap<>();
    private final Map<String, Integer> objectsSeen = new HashMap<>();
    private final Map<String, String> byId = new LinkedHashMap<>();
    private final Set<String> objects = new HashSet<>();
    private final Map<String, String> idByMask = new HashMap<>();
    private String stackId = "";

    Masks(String stackName) {
        this.stackName = stackName;
    }

    void stack(String id) {
        stackId = id;
    }

    /** An object that was made out of band. */
    void external(String name, String id) {
        remember(id, "<ext:" + name + ">");
        objects.add(id);
    }

    private void remember(String id, String mask) {
        byId.put(id, mask);
        idByMask.put(mask, id);
    }

    /** A text that refers to objects made out of band. */
    String withExternalIds(String text) {
        String whole = text;
        for (Map.Entry<String, String> mask : idByMask.entrySet()) {
            if (mask.getKey().startsWith("<ext:")) {
                whole = whole.replace(mask.getKey(), mask.getValue());
            }
        }
        return whole;
    }

    /** The id of a mask, with or without the number of the object. */
    String id(String mask) {
        String id = idByMask.get(mask);
        return id == null ? idByMask.getOrDefault(mask.replace(">", "#1>"), mask) : id;
    }

    /** Learns the names and ids of a step. Members of a group that draws names are counted by age, of one age by name. */
    void learn(List<EventView> events, List<ResourceView> resources) {
        List<String> drawn = new ArrayList<>();
        for (EventView event : events) {
            addDrawn(drawn, event.path());
        }
        resources.forEach(resource -> addDrawn(drawn, resource.path()));
        Map<String, Long> age = new HashMap<>();
        for (EventView event : events) {
            age.putIfAbsent(String.join("/", event.path()), event.event().time().toEpochMilli());
        }
        drawn.sort(Comparator.comparing((String path) -> age.getOrDefault(path, 0L))
                .thenComparing(Comparator.naturalOrder()));
        for (String path : drawn) {
            String group = path.substring(0, path.lastIndexOf('/'));
            aliases.put(path, "m" + membersSeen.merge(group, 1, Integer::sum));
        }
        Set<String> without = new HashSet<>();
        resources.stream()
                .filter(resource -> resource.physicalId() == null)
                .forEach(resource -> without.add(path(resource.path())));
        for (EventView event : events) {
            Action action = event.event().action();
            boolean hasObject = event.event().status() == Status.COMPLETE
                    && action != Action.DELETE
                    && !without.contains(path(event.path()));
            String id = event.event().physicalId();
            if (!event.ofStack() && id != null && (hasObject || objects.contains(id))) {
                objects.add(id);
            }
        }
        for (ResourceView resource : resources) {
            if (resource.physicalId() != null) {
                objects.add(resource.physicalId());
            }
        }
        for (EventView event : events) {
            if (!event.ofStack()) {
                number(event.path(), event.event().physicalId());
            }
        }
        resources.forEach(resource -> number(resource.path(), resource.physicalId()));
    }

    private void addDrawn(List<String> drawn, List<String> path) {
        for (int i = 2; i <= path.size(); i++) {
            String whole = String.join("/", path.subList(0, i));
            if (DRAWN.matcher(path.get(i - 1)).matches() && !aliases.containsKey(whole) && !drawn.contains(whole)) {
                drawn.add(whole);
            }
        }
    }

    private void number(List<String> path, String id) {
        if (id != null && objects.contains(id) && !byId.containsKey(id)) {
            String name = path(path);
            remember(id, "<" + name + "#" + objectsSeen.merge(name, 1, Integer::sum) + ">");
        }
    }

    /** A path with the members' drawn names replaced. */
    String path(List<String> path) {
        List<String> shown = new ArrayList<>();
        for (int i = 1; i <= path.size(); i++) {
            String whole = String.join("/", path.subList(0, i));
            shown.add(aliases.getOrDefault(whole, path.get(i - 1)));
        }
        return String.join("/", shown);
    }

    /** An object's id; null for a name of something that never came to be. */
    String object(String id) {
        return id == null ? null : byId.get(id);
    }

    /** Whatever may be in outputs. */
    Object value(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof List<?> list) {
            List<Object> masked = new ArrayList<>();
            list.forEach(item -> masked.add(value(item)));
            return masked;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> masked = new LinkedHashMap<>();
            map.forEach((key, item) -> masked.put(value(key), value(item)));
            return masked;
        }
        return value;
    }

    String text(String text) {
        String masked = text;
        List<String> ids = new ArrayList<>(byId.keySet());
        ids.sort(Comparator.comparing(String::length).reversed());
        for (String id : ids) {
            masked = masked.replace(id, byId.get(id));
        }
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            String drawn = alias.getKey().substring(alias.getKey().lastIndexOf('/') + 1);
            masked = masked.replace(drawn, alias.getValue());
        }
        masked = masked.replace(stackId.isEmpty() ? "\0" : stackId, "<stack id>")
                .replace(stackName, "<stack>")
                .replace(RecordedHeat.SETTINGS.projectId(), "<project>");
        masked = REQUEST.matcher(masked).replaceAll("req-<id>");
        masked = UUID.matcher(masked).replaceAll("<id>");
        return PHYSICAL_NAME.matcher(masked).replaceAll("$1-<random>");
    }
}
