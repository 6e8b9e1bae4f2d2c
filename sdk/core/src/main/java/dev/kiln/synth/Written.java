package dev.kiln.synth;

import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where the template says what a group's members are: Heat speaks of {@code resources.group<nested_stack>.resources[0].properties.x},
 * the program wrote {@code resources.group.properties.resource_def.properties.x}.
 */
final class Written {

    private static final List<String> DEFINITIONS = List.of("resource_def", "resource");
    private static final int MEMBER = 4;

    private Written() {}

    /** The place that is written for the place that Heat names; the same where it does not name a member's. */
    static TemplatePath of(TemplatePath path, Set<TemplatePath> written) {
        List<Object> segments = path.segments();
        if (segments.size() < 2 || !(segments.get(1) instanceof String owner) || owner.indexOf('<') < 0) {
            return path;
        }
        TemplatePath group = TemplatePath.of("resources", owner.substring(0, owner.indexOf('<')));
        List<Object> inside = segments.subList(Math.min(MEMBER, segments.size()), segments.size());
        TemplatePath properties = group.key("properties");
        for (String definition : DEFINITIONS) {
            if (written.contains(properties.key(definition))) {
                return longer(properties.key(definition), inside);
            }
        }
        boolean inProperties = !inside.isEmpty() && inside.get(0).equals("properties");
        return inProperties ? longer(properties.key("resource_properties"), inside.subList(1, inside.size())) : group;
    }

    private static TemplatePath longer(TemplatePath path, List<Object> more) {
        List<Object> segments = new ArrayList<>(path.segments());
        segments.addAll(more);
        return new TemplatePath(segments);
    }
}
