package dev.kiln.engine.conformance;

import dev.kiln.engine.api.EventView;
import dev.kiln.engine.state.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether resources were worked on one after the other where the recording says so. */
final class OrderCheck {

    /** Which of several old objects of one name goes first is nobody's promise. */
    private static final Pattern LATER_DELETE = Pattern.compile(" DELETE\\(");

    private final List<String> pairs;
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Integer> ends = new HashMap<>();

    OrderCheck(List<String> pairs, List<EventView> events, Masks masks) {
        this.pairs = pairs;
        Map<String, Integer> rounds = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            EventView event = events.get(i);
            if (!event.ofStack()) {
                String what = masks.path(event.path()) + " " + event.event().action();
                boolean isNext = event.event().status() == Status.IN_PROGRESS || !rounds.containsKey(what);
                int round = isNext ? rounds.merge(what, 1, Integer::sum) : rounds.get(what);
                String name = round == 1 ? what : what + "(" + round + ")";
                starts.putIfAbsent(name, i);
                ends.put(name, i);
            }
        }
    }

    /** An overlap is what was seen and binds nobody. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (String pair : pairs) {
            int mark = pair.indexOf(" < ");
            if (mark > 0 && !LATER_DELETE.matcher(pair).find()) {
                Integer end = ends.get(pair.substring(0, mark));
                Integer start = starts.get(pair.substring(mark + 3));
                if (end == null || start == null || end > start) {
                    violations.add("order: " + pair + " does not hold");
                }
            }
        }
        return violations;
    }
}
