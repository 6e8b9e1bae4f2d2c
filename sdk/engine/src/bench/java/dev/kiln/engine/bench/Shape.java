package dev.kiln.engine.bench;

import dev.kiln.engine.api.StackRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A stack of many resources, before and after a change to one of them.
 *
 * @param name what it consists of
 * @param count how many resources
 * @param before what it is created as
 * @param after the same, but for the metadata of one resource
 * @param heat what a Heat took for 1,000 of them, in order: to create, to update one, to delete; empty where nobody has measured it
 */
record Shape(String name, int count, StackRequest before, StackRequest after, List<String> heat) {

    static final int HEATS_COUNT = 1000;

    /** Resources that know nothing of each other. */
    static Shape independent(int count) {
        return new Shape(
                "OS::Heat::None, independent",
                count,
                request(independent(count, "")),
                request(independent(count, "changed")),
                List.of("110 s", "", "95 s"));
    }

    /** Resources of which each waits for the one before. */
    static Shape chain(int count) {
        return new Shape(
                "OS::Heat::Value, a chain",
                count,
                request(chain(count, "x")),
                request(chain(count, "y")),
                List.of("124 s", "", ""));
    }

    private static String independent(int count, String value) {
        StringBuilder text = new StringBuilder("heat_template_version: 2018-08-31\nresources:\n");
        IntStream.range(0, count)
                .forEach(i -> text.append("  n")
                        .append(i)
                        .append(": {type: OS::Heat::None")
                        .append(i == count / 2 && !value.isEmpty() ? ", metadata: {m: " + value + "}" : "")
                        .append("}\n"));
        return text.toString();
    }

    /** Written as short as can be: Heat takes no template of more than 512 KB. */
    private static String chain(int count, String value) {
        StringBuilder text = new StringBuilder("heat_template_version: 2018-08-31\nresources:\n");
        text.append(" ").append(name(0)).append(": {type: V,properties: &p {value: 1}}\n");
        IntStream.range(1, count)
                .forEach(i -> text.append(" ")
                        .append(name(i))
                        .append(": {type: V,properties: *p,depends_on: ")
                        .append(name(i - 1))
                        .append(i == count - 1 ? ",metadata: {m: " + value + "}" : "")
                        .append("}\n"));
        return text.toString();
    }

    private static String name(int number) {
        return "r" + Integer.toString(number, Character.MAX_RADIX);
    }

    private static StackRequest request(String template) {
        return StackRequest.of(template).withEnvironment(Map.of("resource_registry", Map.of("V", "OS::Heat::Value")));
    }
}
