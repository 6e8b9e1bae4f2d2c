package dev.kiln.deploy.differential;

import dev.kiln.deploy.differential.Observation.SeenEvent;
import dev.kiln.deploy.differential.Observation.SeenResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what differs from run to run in one way on both sides: ids, drawn names, addresses, times. */
final class Masks {
    /** Heat cuts the reasons of events there. */
    private static final int CUT = 255;

    private static final Pattern DRAWN = Pattern.compile("[a-z0-9]{12}");
    private static final Pattern URL = Pattern.compile("https?://(?:127\\.0\\.0\\.1|localhost)[^\\s\"']*");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b[0-9a-f]{32}\\b");
    private static final Pattern PHYSICAL_NAME = Pattern.compile("(?<=<stack>-[\\w.<>-]{0,150})-[a-z2-7]{12}\\b");
    private static final Pattern MAC = Pattern.compile("\\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\\b");
    private static final Pattern TIME =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z?");
    private static final Pattern IP = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b(?!/)");
    /** What is left of an id at the end of a text that has been cut. */
    private static final Pattern CUT_ID = Pattern.compile("[0-9a-f-]{1,36}$");

    private final String stackName;
    private final String texts;
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, Integer> membersSeen = new HashMap<>();
    private final Map<String, Integer> objectsSeen = new HashMap<>();
    private final Map<String, String> byId =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /**
     * Masks of one side.
     *
     * @param stackName the stack's name there
     * @param texts all that was sent; an address that stands in it is not masked
     */
    Masks(String stackName, String texts) {
        this.stackName = stackName;
        this.texts = texts;
    }

    /**
     * Learns the ids and names of a step. Members of a group that draws names are counted by age, of one age by name; of a member that
     * is gone again the first event tells the age.
     */
    void learn(Observation seen) {
        Map<String, String> age = new LinkedHashMap<>();
        seen.resources().forEach(resource -> {
            if (drawn(resource.path()).contains(String.join("/", resource.path()))) {
                age.put(String.join("/", resource.path()), resource.created());
            }
        });
        seen.events().forEach(event -> drawn(event.path()).forEach(path -> age.putIfAbsent(path, event.time())));
        List<String> members = new ArrayList<>(age.keySet());
        members.removeAll(aliases.keySet());
        members.sort(Comparator.comparing((String path) -> age.get(path)).thenComparing(Comparator.naturalOrder()));
        for (String path : members) {
            aliases.put(path, "m" + membersSeen.merge(path.substring(0, path.lastIndexOf('/')), 1, Integer::sum));
        }
        for (SeenEvent event : seen.events()) {
            if (!event.ofStack()
                    && event.state().endsWith("_COMPLETE")
                    && !event.state().startsWith("DELETE")) {
                number(event.path(), event.object());
            }
        }
        seen.resources().forEach(resource -> number(resource.path(), resource.object()));
    }

    private static List<String> drawn(List<String> path) {
        List<String> drawn = new ArrayList<>();
        for (int i = 2; i <= path.size(); i++) {
            if (DRAWN.matcher(path.get(i - 1)).matches()) {
                drawn.add(String.join("/", path.subList(0, i)));
            }
        }
        return drawn;
    }

    private void number(List<String> path, String id) {
        if (UUID.matcher(id).find() && !byId.containsKey(id)) {
            String name = path(path);
            byId.put(id, "<" + name + "#" + objectsSeen.merge(name, 1, Integer::sum) + ">");
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

    /** A resource's path. */
    String path(SeenResource resource) {
        return path(resource.path());
    }

    /** Whatever may be in outputs. */
    Object value(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> masked = new TreeMap<>();
            map.forEach((key, item) -> masked.put(text(String.valueOf(key)), value(item)));
            return masked;
        }
        // 1 and 1.0 are one in JSON
        return value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
                ? number.longValue()
                : value;
    }

    /** The reason of an event, cut as Heat does. */
    String reason(String text) {
        if (text.length() < CUT) {
            return text(text);
        }
        return text(CUT_ID.matcher(text.substring(0, CUT)).replaceFirst(""));
    }

    String text(String text) {
        String masked = text;
        for (Map.Entry<String, String> id : byId.entrySet()) {
            masked = masked.replace(id.getKey(), id.getValue());
        }
        masked = URL.matcher(masked).replaceAll("<url>");
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            masked = masked.replace(alias.getKey().substring(alias.getKey().lastIndexOf('/') + 1), alias.getValue());
        }
        masked = masked.replace(stackName, "<stack>");
        masked = UUID.matcher(masked).replaceAll("<id>");
        masked = MAC.matcher(masked).replaceAll("<mac>");
        masked = TIME.matcher(masked).replaceAll("<time>");
        masked = IP.matcher(masked)
                .replaceAll(found -> Matcher.quoteReplacement(texts.contains(found.group()) ? found.group() : "<ip>"));
        return PHYSICAL_NAME.matcher(masked).replaceAll("-<random>");
    }
}
