package dev.kiln.synth;

import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.env.ShellGlob;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.SchemaCatalog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an environment says that does not fit its template. */
final class EnvironmentFindings {

    private static final String PARAMETERS = "parameters";
    private static final String DEFAULTS = "parameter_defaults";
    private static final String REGISTRY = "resource_registry";

    private final Findings findings;
    private final Template template;
    private final Set<String> files;

    /** Takes the names of the template files, too, which are reported by themselves. */
    EnvironmentFindings(Findings findings, Template template, Set<String> files) {
        this.findings = findings;
        this.template = template;
        this.files = files;
    }

    void check(Environment environment) {
        environment.parameters().keySet().forEach(name -> declared(PARAMETERS, name));
        environment.encryptedParamNames().forEach(name -> declared("encrypted_param_names", String.valueOf(name)));
        values(environment);
        secrets(PARAMETERS, environment.parameters());
        secrets(DEFAULTS, environment.parameterDefaults());
        environment.resourceRegistry().forEach((type, target) -> mapping(environment, type, target));
        if (environment.resourceRegistry().get("resources") instanceof Map<?, ?> resources) {
            resources.keySet().forEach(name -> resource(String.valueOf(name)));
        }
    }

    private void declared(String section, String name) {
        if (!template.parameters().containsKey(name)) {
            error(
                    "unknown-parameter",
                    section,
                    name,
                    "The stack has no parameter " + name,
                    template.parameters().isEmpty()
                            ? "it has no parameters at all"
                            : "it has "
                                    + String.join(", ", template.parameters().keySet()));
        }
    }

    private void values(Environment environment) {
        try {
            List<Diagnostic> problems = ParameterValues.of(
                            template,
                            environment.parameters(),
                            environment.parameterDefaults(),
                            new PseudoParameters("stack", "", "project"))
                    .problems();
            for (Diagnostic problem : problems) {
                String name = String.valueOf(problem.path().segments().get(1));
                boolean given = environment.parameters().get(name) != null;
                if (template.parameters().containsKey(name)
                        && (given || environment.parameterDefaults().get(name) != null)) {
                    error("parameter-value", given ? PARAMETERS : DEFAULTS, name, problem.message(), problem.hint());
                }
            }
        } catch (ValueException malformed) {
            // a constraint of the template is wrong in itself, which is reported there
        }
    }

    private void secrets(String section, Map<String, @Nullable Object> values) {
        values.keySet().forEach(name -> {
            ParameterDef parameter = template.parameters().get(name);
            if (parameter != null && parameter.hidden() instanceof BooleanNode hidden && hidden.value()) {
                findings.add(Diagnostic.warning(
                        "plain-text-secret",
                        EnvironmentSynthesizer.ROOT.key(section).key(name),
                        "The value of " + name + ", which is hidden, stands in the environment's file for all to read",
                        "give it at deployment: kiln deploy --parameter-file " + name + "=FILE"));
            }
        });
    }

    private void mapping(Environment environment, String type, @Nullable Object target) {
        if (target instanceof String other
                && !TemplateFiles.isTemplate(other)
                && !files.contains(other)
                && !other.contains("*")
                && !environment.resourceRegistry().containsKey(other)
                && SchemaCatalog.bundled().type(other).isEmpty()) {
            findings.add(Diagnostic.warning(
                    "unknown-type",
                    EnvironmentSynthesizer.ROOT.key(REGISTRY).key(type),
                    type + " stands for " + other + ", a type that Heat does not come with",
                    "mind the spelling, unless a plug-in of your cloud brings it"));
        }
    }

    private void resource(String glob) {
        if (template.resources().keySet().stream().noneMatch(name -> ShellGlob.matches(glob, name))) {
            findings.add(Diagnostic.warning(
                    "unknown-resource",
                    EnvironmentSynthesizer.ROOT.key(REGISTRY).key("resources").key(glob),
                    "The stack has no resource " + glob,
                    "mind the spelling; what is said here comes to nothing"));
        }
    }

    private void error(String code, String section, String name, String message, @Nullable String hint) {
        TemplatePath path = EnvironmentSynthesizer.ROOT.key(section).key(name);
        findings.add(Diagnostic.error(code, path, message, hint));
    }
}
