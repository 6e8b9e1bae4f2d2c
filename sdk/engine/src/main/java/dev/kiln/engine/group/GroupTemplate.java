package dev.kiln.engine.group;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.NodeValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The template of a group's members. */
public final class GroupTemplate {

    private static final String VERSION = "2015-04-30";

    private GroupTemplate() {}

    /**
     * A template as data.
     *
     * @param members definitions by name
     * @param outputs values by name, with calls as maps
     * @return the sections
     */
    public static Map<String, Object> data(Map<String, ?> members, Map<String, ?> outputs) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("heat_template_version", VERSION);
        data.put("resources", members);
        Map<String, Object> definitions = new LinkedHashMap<>();
        outputs.forEach((name, value) -> definitions.put(name, Map.of("value", value)));
        data.put("outputs", definitions);
        return data;
    }

    /**
     * A template.
     *
     * @param members definitions by name
     * @param outputs values by name, with calls as maps
     * @return the template
     */
    public static Template of(Map<String, ?> members, Map<String, ?> outputs) {
        return HotReader.read(JsonText.of(data(members, outputs)));
    }

    /**
     * A member's definition as data.
     *
     * @param type its type
     * @param properties its properties, or null for none
     * @param metadata its metadata, or null for none
     * @return the sections
     */
    public static Map<String, Object> member(String type, @Nullable Object properties, @Nullable Object metadata) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("type", type);
        if (properties != null) {
            member.put("properties", properties);
        }
        if (metadata != null) {
            member.put("metadata", metadata);
        }
        return member;
    }

    /**
     * A member's definition as data, as a template has it.
     *
     * @param def the definition
     * @return the sections
     */
    public static Map<String, Object> member(ResourceDef def) {
        return member(
                def.type(),
                def.properties() == null ? null : NodeValues.of(def.properties()),
                def.metadata() == null ? null : NodeValues.of(def.metadata()));
    }

    /**
     * The output that gives the members' references.
     *
     * @param names the members
     * @return a call by name
     */
    public static Map<String, Object> references(Collection<String> names) {
        Map<String, Object> map = new LinkedHashMap<>();
        names.forEach(name -> map.put(name, reference(name)));
        return map;
    }

    /**
     * A call that gives a member's reference.
     *
     * @param name the member
     * @return the call
     */
    public static Object reference(String name) {
        return Map.of("get_resource", name);
    }

    /**
     * A call that gives a member's attribute.
     *
     * @param name the member
     * @param path the attribute and what to select in it
     * @return the call
     */
    public static Object attribute(String name, List<?> path) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(name);
        arguments.addAll(path);
        return Map.of("get_attr", arguments);
    }
}
