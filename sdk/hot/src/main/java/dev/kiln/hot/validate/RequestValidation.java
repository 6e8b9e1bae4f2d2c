package dev.kiln.hot.validate;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The validation of one request: the text, the parameters, the template and those nested in it. */
final class RequestValidation {

    private static final Set<String> ABOUT_NAMES = Set.of(
            "parameter-undeclared",
            DiagnosticCode.UNKNOWN_PARAMETER.text(),
            DiagnosticCode.UNKNOWN_RESOURCE.text(),
            DiagnosticCode.UNKNOWN_DEPENDENCY.text(),
            DiagnosticCode.UNKNOWN_CONDITION.text());

    private final ValidationRequest request;
    private final RequestTypes types;
    private final Consumer<Scope> rules;
    private final List<Diagnostic> found = new ArrayList<>();

    RequestValidation(ValidationRequest request, CatalogTypes catalog, Consumer<Scope> rules) {
        this.request = request;
        this.types = new RequestTypes(
                catalog,
                byName(request.section("resource_registry")),
                request.files(),
                byName(request.section("parameter_defaults")).keySet());
        this.rules = rules;
    }

    List<Diagnostic> run() {
        String name = request.stackName();
        if (name != null) {
            StackNameRule.check(name).ifPresent(found::add);
        }
        found.addAll(RegistryRule.check(request.section("resource_registry")));
        String text = request.text();
        if (text == null) {
            template(request.template());
            return List.copyOf(found);
        }
        ReadResult read = HotReader.read(text, request.file());
        found.addAll(read.diagnostics());
        template(read.template());
        return found.stream()
                .filter(one -> !isAboutFaulty(one, read))
                .map(one -> SourcePlaces.locate(one, read))
                .toList();
    }

    private void template(@Nullable Template template) {
        if (template == null) {
            return;
        }
        Scope scope = new Scope(template, types, knowledge(template));
        rules.accept(scope);
        new NestedTemplates(rules, request.section("parameter_defaults")).check(scope, 0);
        // What is wrong with the values has told of the defaults already.
        Set<String> told = found.stream().map(Diagnostic::message).collect(Collectors.toSet());
        scope.diagnostics().stream()
                .filter(one -> !one.code().equals(DiagnosticCode.PARAMETER_DECLARATION.text())
                        || !told.contains(one.message()))
                .forEach(found::add);
    }

    private Knowledge knowledge(Template template) {
        Map<String, @Nullable Object> given = byName(request.section("parameters"));
        given.putAll(request.parameters());
        String name = request.stackName();
        PseudoParameters pseudo = new PseudoParameters(name == null ? "stack" : name, "", "project");
        try {
            ParameterValues values =
                    ParameterValues.of(template, given, byName(request.section("parameter_defaults")), pseudo);
            found.addAll(values.problems());
            return Knowledge.ofRequest(
                    template, values, request.files(), values.problems().isEmpty());
        } catch (ValueException malformed) {
            found.add(Diagnostic.error(
                    DiagnosticCode.PARAMETER_DECLARATION.text(),
                    TemplatePath.of("parameters"),
                    String.valueOf(malformed.getMessage()),
                    "correct the parameter's constraints"));
            return Knowledge.ofTemplate(template);
        }
    }

    private static Map<String, @Nullable Object> byName(Map<?, ?> section) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        section.forEach((key, value) -> values.put(PythonText.str(key), value));
        return values;
    }

    /** Whether a name is missing only because its definition is faulty, which is reported already. */
    private static boolean isAboutFaulty(Diagnostic one, ReadResult read) {
        if (!ABOUT_NAMES.contains(one.code())) {
            return false;
        }
        Set<String> faulty = read.diagnostics().stream()
                .filter(error -> error.severity() == Severity.ERROR)
                .map(error -> error.path().segments())
                .filter(path -> path.size() > 1)
                .map(path -> String.valueOf(path.get(1)))
                .collect(Collectors.toSet());
        return faulty.stream()
                .anyMatch(name -> one.message().contains("(" + name + ")")
                        || one.message().contains("\"" + name + "\""));
    }
}
