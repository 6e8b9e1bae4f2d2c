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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Validates the templates of nested stacks, each in the place where it is used, down to Heat's limits. */
final class NestedTemplates {

    private static final int MAX_DEPTH = 5;
    private static final int MAX_RESOURCES = 1000;
    private static final ParentFacade NO_FACADE = new ParentFacade(null, null, null);

    private final Consumer<Scope> rules;
    private final Map<?, ?> parameterDefaults;
    private final Set<String> warned = new HashSet<>();
    private int resources;
    private boolean toldTooMany;

    /** The rules are those for the whole tree. */
    NestedTemplates(Consumer<Scope> rules, Map<?, ?> parameterDefaults) {
        this.rules = rules;
        this.parameterDefaults = parameterDefaults;
    }

    /** Validates what the resources of a template lead to, members of groups included. */
    void check(Scope scope, int depth) {
        if (!(scope.types() instanceof RequestTypes types)) {
            return;
        }
        resources += scope.template().resources().size();
        scope.validatedResources()
                .forEach((name, resource) -> types.templateFile(name, resource.type())
                        .ifPresent(file -> {
                            Map<?, ?> data = scope.properties(resource).orElse(null);
                            NestedPlace place = new NestedPlace(TemplatePath.ROOT, name, file);
                            nested(
                                    scope,
                                    types.inside(name, resource.type()),
                                    place,
                                    data,
                                    facade(scope, resource),
                                    depth);
                        }));
        for (Member member : scope.members()) {
            if (member.type() instanceof String type) {
                types.templateFile(Member.NAME, type).ifPresent(file -> {
                    NestedPlace place = new NestedPlace(member.groupPath(), Member.NAME, file);
                    // The values of a member are not looked at before it is created.
                    nested(scope, types.inside(Member.NAME, type), place, null, NO_FACADE, depth);
                });
            }
        }
    }

    private void nested(
            Scope parent,
            RequestTypes types,
            NestedPlace place,
            @Nullable Map<?, ?> data,
            ParentFacade facade,
            int depth) {
        Optional<ReadResult> found = types.template(place.file());
        if (found.isEmpty()) {
            parent.error(
                    DiagnosticCode.MISSING_TEMPLATE_FILE,
                    place.type(),
                    "Could not fetch remote template \"" + place.file() + "\": it is not among the files",
                    "add the file, or correct its name");
            return;
        }
        if (depth >= MAX_DEPTH) {
            parent.error(
                    DiagnosticCode.NESTING_DEPTH,
                    place.type(),
                    "Request limit exceeded: Recursion depth exceeds " + MAX_DEPTH + ".",
                    "use fewer levels of nested templates; look for templates that contain each other");
            return;
        }
        ReadResult read = found.get();
        boolean first = warned.add(place.file());
        read.diagnostics().forEach(one -> add(parent, one, place, first));
        Template template = read.template();
        if (template == null || tooMany(parent, template, place)) {
            return;
        }
        Scope child = new Scope(template, types, knowledge(template, data, types.files(), facade));
        rules.accept(child);
        check(child, depth + 1);
        child.diagnostics().forEach(one -> add(parent, read.locate(one), place, first));
    }

    private boolean tooMany(Scope parent, Template template, NestedPlace place) {
        boolean tooMany = resources + template.resources().size() > MAX_RESOURCES;
        if (tooMany && !toldTooMany) {
            toldTooMany = true;
            parent.error(
                    DiagnosticCode.NESTING_DEPTH,
                    place.type(),
                    "Request limit exceeded: Maximum resources per stack exceeded.",
                    "Heat allows " + MAX_RESOURCES + " resources in a stack and those nested in it: split it");
        }
        return tooMany;
    }

    private static void add(Scope parent, Diagnostic one, NestedPlace place, boolean warnings) {
        if (one.severity() == Severity.ERROR || warnings) {
            parent.report(new Diagnostic(
                    one.severity(), one.code(), place.inside(one.path()), one.location(), one.message(), one.hint()));
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

    private static ParentFacade facade(Scope parent, ResourceDef owner) {
        Object metadata = parent.value(owner.metadata());
        Object updatePolicy = parent.value(owner.updatePolicy());
        return new ParentFacade(
                metadata instanceof Map<?, ?> map ? map : null,
                parent.value(owner.deletionPolicy()) instanceof String policy ? policy : null,
                updatePolicy instanceof Map<?, ?> map ? map : null);
    }
}
