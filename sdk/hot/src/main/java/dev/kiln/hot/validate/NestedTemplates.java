package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.ParentFacade;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.property.PropertyOutcome;
import dev.kiln.hot.property.PropertyResolver;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Validates the templates of nested stacks, each in the place where it is used, down to Heat's limits. */
final class NestedTemplates {

    private static final int MAX_DEPTH = 5;
    private static final int MAX_RESOURCES = 1000;

    private final Consumer<Scope> rules;
    private final Map<?, ?> parameterDefaults;
    private final Set<String> warned = new HashSet<>();
    private int resources;

    /** The rules are those for the whole tree. */
    NestedTemplates(Consumer<Scope> rules, Map<?, ?> parameterDefaults) {
        this.rules = rules;
        this.parameterDefaults = parameterDefaults;
    }

    /** Validates what the resources of a template lead to. */
    void check(Scope scope, int depth) {
        scope.validatedResources().forEach((name, resource) -> {
            if (scope.types() instanceof RequestTypes types) {
                Optional<String> file = types.templateFile(name, resource.type());
                file.ifPresent(found -> {
                    Map<?, ?> data = scope.properties(resource).orElse(null);
                    nested(scope, types.inside(name, resource.type()), name, found, data, depth);
                });
            }
        });
    }

    private void nested(
            Scope parent, RequestTypes types, String name, String file, @Nullable Map<?, ?> data, int depth) {
        TemplatePath place = Scope.resourcePath(name);
        Optional<ReadResult> found = types.template(file);
        if (found.isEmpty()) {
            parent.error(
                    DiagnosticCode.MISSING_TEMPLATE_FILE,
                    place.key("type"),
                    "Could not fetch remote template \"" + file + "\": it is not among the files",
                    "add the file, or correct its name");
            return;
        }
        if (depth >= MAX_DEPTH) {
            parent.error(
                    DiagnosticCode.NESTING_DEPTH,
                    place.key("type"),
                    "Request limit exceeded: Recursion depth exceeds " + MAX_DEPTH + ".",
                    "use fewer levels of nested templates; look for templates that contain each other");
            return;
        }
        ReadResult read = found.get();
        boolean first = warned.add(file);
        read.diagnostics().forEach(one -> add(parent, one, name, file, first));
        Template template = read.template();
        if (template == null || resources > MAX_RESOURCES) {
            return;
        }
        resources += template.resources().size();
        ResourceDef owner = parent.template().resources().get(name);
        Scope child = new Scope(template, types, knowledge(template, data, types.files(), facade(parent, owner)));
        rules.accept(child);
        check(child, depth + 1);
        child.diagnostics().forEach(one -> add(parent, read.locate(one), name, file, first));
    }

    private static void add(Scope parent, Diagnostic one, String name, String file, boolean warnings) {
        if (one.severity() == Severity.ERROR || warnings) {
            List<Object> segments = new ArrayList<>();
            segments.add("resources");
            segments.add(name + "<" + file + ">");
            segments.addAll(one.path().segments());
            parent.report(new Diagnostic(
                    one.severity(), one.code(), new TemplatePath(segments), one.location(), one.message(), one.hint()));
        }
    }

    /** A nested stack's parameters are the properties that are known; when some are not, its values are known in part. */
    private Knowledge knowledge(
            Template template, @Nullable Map<?, ?> data, Map<String, String> files, ParentFacade facade) {
        if (data == null) {
            return Knowledge.ofTemplate(template);
        }
        PropertyOutcome outcome = PropertyResolver.resolve(TypeView.of(template).properties(), data, TemplatePath.ROOT);
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> entry : outcome.values().entrySet()) {
            if (PropertyResolver.isUnresolved(entry.getValue())) {
                // a default must not stand in for a value that is yet to come
                return Knowledge.ofTemplate(template);
            }
            if (data.containsKey(entry.getKey())) {
                given.put(entry.getKey(), entry.getValue());
            }
        }
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        parameterDefaults.forEach((key, value) -> defaults.put(String.valueOf(key), value));
        try {
            PseudoParameters pseudo = new PseudoParameters("stack", "", "project");
            boolean complete = outcome.isValid() && !PropertyResolver.isUnresolved(facade.metadata());
            ParameterValues values = ParameterValues.of(template, given, defaults, pseudo);
            return Knowledge.ofNested(template, values, files, facade, complete);
        } catch (ValueException malformed) {
            return Knowledge.ofTemplate(template);
        }
    }

    private static ParentFacade facade(Scope parent, @Nullable ResourceDef owner) {
        if (owner == null) {
            return new ParentFacade(null, null, null);
        }
        Object metadata = parent.value(owner.metadata());
        Object updatePolicy = parent.value(owner.updatePolicy());
        return new ParentFacade(
                metadata instanceof Map<?, ?> map ? map : null,
                parent.value(owner.deletionPolicy()) instanceof String policy ? policy : null,
                updatePolicy instanceof Map<?, ?> map ? map : null);
    }
}
