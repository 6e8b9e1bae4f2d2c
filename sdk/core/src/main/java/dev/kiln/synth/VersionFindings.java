package dev.kiln.synth;

import dev.kiln.hot.FunctionTable;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Repeat;
import dev.kiln.hot.expr.StringNode;
import org.jspecify.annotations.Nullable;

/**
 * What the program uses and the template's version lacks. In a template that somebody writes, a function of a later version is a map
 * that stays as it is; a program has called it, so that it is a mistake.
 */
final class VersionFindings {

    private final Findings findings;
    private final Template template;

    VersionFindings(Findings findings, Template template) {
        this.findings = findings;
        this.template = template;
    }

    void check() {
        template.parameters().forEach((name, parameter) -> {
            TemplatePath path = TemplatePath.of("parameters", name);
            if (parameter.tags() != null) {
                needs(HotVersion.V2018_03_02, "The key tags of a parameter", path.key("tags"));
            }
            for (int i = 0; i < parameter.constraints().size(); i++) {
                if (parameter.constraints().get(i) instanceof MapNode map && map.get("modulo") != null) {
                    needs(
                            HotVersion.V2017_02_24,
                            "The constraint modulo",
                            path.key("constraints").item(i));
                }
            }
        });
        template.conditions().forEach((name, node) -> {
            TemplatePath path = TemplatePath.of("conditions", name);
            needs(HotVersion.V2016_10_14, "A condition", path);
            calls(node, path);
        });
        template.resources().forEach(this::resource);
        template.outputs().forEach((name, output) -> {
            TemplatePath path = TemplatePath.of("outputs", name);
            condition(output.condition(), path.key("condition"));
            calls(output.value(), path.key("value"));
        });
    }

    private void resource(String name, ResourceDef resource) {
        TemplatePath path = TemplatePath.of("resources", name);
        condition(resource.condition(), path.key("condition"));
        if (resource.externalId() != null) {
            needs(HotVersion.V2016_10_14, "external_id", path.key("external_id"));
        }
        calls(resource.properties(), path.key("properties"));
        calls(resource.metadata(), path.key("metadata"));
        calls(resource.updatePolicy(), path.key("update_policy"));
        calls(resource.deletionPolicy(), path.key("deletion_policy"));
    }

    private void condition(@Nullable Node condition, TemplatePath path) {
        if (condition != null) {
            needs(HotVersion.V2016_10_14, "A condition", path);
            calls(condition, path);
        }
    }

    private void calls(@Nullable Node node, TemplatePath path) {
        if (node instanceof Call call) {
            String name = call.function().wireName();
            if (call.function() != Intrinsic.CFN_GET_ATT) {
                needs(FunctionTable.since(call.function()), "The function " + name, path);
            }
            if (call instanceof If
                    && call.arguments() instanceof ListNode list
                    && list.items().size() == 2) {
                needs(HotVersion.V2021_04_16, "The function if without an alternative", path);
            } else if (call instanceof Repeat
                    && call.arguments() instanceof MapNode map
                    && map.get("permutations") != null) {
                needs(HotVersion.V2017_09_01, "The function repeat in step", path);
            }
            calls(call.arguments(), path.key(name));
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                calls(list.items().get(i), path.item(i));
            }
        } else if (node instanceof MapNode map) {
            map.entries()
                    .forEach((key, value) ->
                            calls(value, path.key(key instanceof StringNode text ? text.value() : "*")));
        }
    }

    private void needs(HotVersion version, String what, TemplatePath path) {
        if (!template.version().isAtLeast(version)) {
            findings.add(Diagnostic.error(
                    "needs-version",
                    path,
                    what + " needs heat_template_version " + version.date() + ", and the stack has "
                            + template.version().date(),
                    "call templateVersion(HotVersion." + version.name() + ") or later, or do without"));
        }
    }
}
