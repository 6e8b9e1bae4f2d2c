package dev.kiln.hot.write;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterGroup;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes templates as YAML for people who review them: entries in their order, strings of several lines as literal blocks,
 * quotes only where YAML 1.1 would read something else, no anchors, no folded lines. The same template always gives the same
 * characters. {@code HotReader} and PyYAML read back what was written.
 */
public final class HotWriter {

    private static final int CHUNK = 1 << 15;
    private static final String BLANKS = " ".repeat(64);

    private final StringBuilder out = new StringBuilder(1 << 12);
    private final NodeWriter nodes = new NodeWriter(out);
    private final @Nullable Appendable target;

    private HotWriter(@Nullable Appendable target) {
        this.target = target;
    }

    /**
     * Writes a template.
     *
     * @param template the template
     * @return the YAML text, each line ended by a line feed
     */
    public static String write(Template template) {
        HotWriter writer = new HotWriter(null);
        try {
            writer.template(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.out.toString();
    }

    /**
     * Writes a template in pieces, so that a large one need not be in memory twice.
     *
     * @param template the template
     * @param target what receives the YAML text; neither flushed nor closed
     * @throws IOException what the target throws
     */
    public static void write(Template template, Appendable target) throws IOException {
        HotWriter writer = new HotWriter(target);
        writer.template(template);
        target.append(writer.out);
    }

    /**
     * Writes a single value as a YAML document.
     *
     * @param node the value
     * @return the YAML text, ended by a line feed
     */
    public static String write(Node node) {
        HotWriter writer = new HotWriter(null);
        writer.nodes.document(node);
        return writer.out.toString();
    }

    static void spaces(StringBuilder out, int count) {
        int left = count;
        while (left > BLANKS.length()) {
            out.append(BLANKS);
            left -= BLANKS.length();
        }
        out.append(BLANKS, 0, left);
    }

    private void template(Template template) throws IOException {
        // Without quotes, as everybody writes it: Heat keeps dates as text.
        out.append("heat_template_version: ").append(template.versionText()).append('\n');
        if (template.description() != null) {
            section("description");
            nodes.value(template.description(), 0);
        }
        if (!template.parameterGroups().isEmpty()) {
            heading("parameter_groups");
            for (ParameterGroup group : template.parameterGroups()) {
                group(group);
            }
        }
        if (!template.parameters().isEmpty()) {
            heading("parameters");
            for (Map.Entry<String, ParameterDef> parameter :
                    template.parameters().entrySet()) {
                name(parameter.getKey());
                parameter(parameter.getValue());
            }
        }
        if (!template.conditions().isEmpty()) {
            heading("conditions");
            for (Map.Entry<String, Node> condition : template.conditions().entrySet()) {
                optional(2, condition.getKey(), condition.getValue());
            }
        }
        if (!template.resources().isEmpty()) {
            heading("resources");
            for (Map.Entry<String, ResourceDef> resource : template.resources().entrySet()) {
                name(resource.getKey());
                resource(resource.getValue());
                drain();
            }
        }
        if (!template.outputs().isEmpty()) {
            heading("outputs");
            for (Map.Entry<String, OutputDef> output : template.outputs().entrySet()) {
                name(output.getKey());
                output(output.getValue());
                drain();
            }
        }
    }

    private void group(ParameterGroup group) {
        String before = "  - ";
        Node[] values = {group.label(), group.description(), strings(group.parameters())};
        String[] keys = {"label", "description", "parameters"};
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != null) {
                out.append(before);
                nodes.entry(keys[i], values[i], 4);
                before = "    ";
            }
        }
    }

    private void parameter(ParameterDef parameter) {
        optional(4, "type", new StringNode(parameter.type().wireName()));
        optional(4, "label", parameter.label());
        optional(4, "description", parameter.description());
        optional(4, "default", parameter.defaultValue());
        optional(4, "hidden", parameter.hidden());
        optional(4, "immutable", parameter.immutable());
        optional(4, "tags", parameter.tags());
        optional(4, "constraints", parameter.constraints().isEmpty() ? null : new ListNode(parameter.constraints()));
    }

    private void resource(ResourceDef resource) {
        optional(4, "type", new StringNode(resource.type()));
        optional(4, "description", resource.description());
        optional(4, "condition", resource.condition());
        optional(4, "external_id", resource.externalId());
        List<String> dependsOn = resource.dependsOn();
        if (dependsOn.size() == 1) {
            optional(4, "depends_on", new StringNode(dependsOn.get(0)));
        } else if (!dependsOn.isEmpty()) {
            optional(4, "depends_on", strings(dependsOn));
        }
        optional(4, "deletion_policy", resource.deletionPolicy());
        optional(4, "update_policy", resource.updatePolicy());
        optional(4, "metadata", resource.metadata());
        optional(4, "properties", resource.properties());
    }

    private void output(OutputDef output) {
        optional(4, "description", output.description());
        optional(4, "condition", output.condition());
        optional(4, "value", output.value());
    }

    private void section(String name) {
        if (!nodes.keepsBlankLines()) {
            out.append('\n');
        }
        out.append(name).append(':');
    }

    private void heading(String name) {
        section(name);
        out.append('\n');
    }

    private void name(String name) {
        out.append("  ");
        nodes.key(new StringNode(name), 2);
        out.append('\n');
    }

    private void optional(int indent, String key, @Nullable Node value) {
        if (value != null) {
            spaces(out, indent);
            nodes.entry(key, value, indent);
        }
    }

    private void drain() throws IOException {
        if (target != null && out.length() > CHUNK) {
            target.append(out);
            out.setLength(0);
        }
    }

    private static ListNode strings(List<String> items) {
        return new ListNode(items.stream().<Node>map(StringNode::new).toList());
    }
}
