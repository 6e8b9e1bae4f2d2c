package dev.kiln.synth;

import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.validate.DiagnosticCode;
import dev.kiln.hot.validate.TemplateValidator;
import dev.kiln.schema.SchemaCatalog;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Heat would find wrong with a template, as far as the program has not said that it knows better. */
final class TemplateFindings {

    private final Findings findings;
    private final Stack stack;
    private final Border border;
    private final SchemaCatalog catalog;

    TemplateFindings(Findings findings, Stack stack, Border border, SchemaCatalog catalog) {
        this.findings = findings;
        this.stack = stack;
        this.border = border;
        this.catalog = catalog;
    }

    void check(Template template, Environment environment, Map<String, String> files) {
        TemplateValidator known = TemplateValidator.of(catalog);
        TemplateValidator validator = stack.target().map(known::forRelease).orElse(known);
        List<Diagnostic> found = environment.equals(Environment.EMPTY) && files.isEmpty()
                ? validator.validate(template)
                : validator.validate(template, environment, files);
        Set<Map.Entry<TemplatePath, String>> raw = unknownRawProperties();
        Set<TemplatePath> told = findings.pathsOf("needs-version");
        for (Diagnostic diagnostic : found) {
            if (is(diagnostic, DiagnosticCode.UNKNOWN_PROPERTY)
                    && raw.contains(Map.entry(diagnostic.path(), diagnostic.message()))) {
                findings.add(Diagnostic.warning(
                        "raw-property",
                        diagnostic.path(),
                        diagnostic.message() + "; it was set raw, and is written as it is",
                        "mind the spelling, unless the cloud's Heat is newer or changed"));
            } else if (!isToldOtherwise(diagnostic, told)) {
                findings.add(diagnostic);
            }
        }
    }

    private boolean isToldOtherwise(Diagnostic diagnostic, Set<TemplatePath> told) {
        return (is(diagnostic, DiagnosticCode.FUNCTION_NOT_IN_VERSION) && told.contains(diagnostic.path()))
                || (is(diagnostic, DiagnosticCode.UNUSED_PARAMETER) && border.ignores(diagnostic.path()));
    }

    /** What the validator says of a raw property that the type does not have: where, and in which words. */
    private Set<Map.Entry<TemplatePath, String>> unknownRawProperties() {
        Set<Map.Entry<TemplatePath, String>> findingsOnRaw = new HashSet<>();
        for (Resource resource : stack.resources()) {
            TemplatePath properties = TemplatePath.of("resources", resource.name(), "properties");
            resource.rawProperties()
                    .forEach(name -> findingsOnRaw.add(Map.entry(properties.key(name), "Unknown Property " + name)));
        }
        return findingsOnRaw;
    }

    private static boolean is(Diagnostic diagnostic, DiagnosticCode code) {
        return diagnostic.code().equals(code.text());
    }
}
