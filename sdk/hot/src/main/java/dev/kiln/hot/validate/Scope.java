package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.property.Unresolved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One template under validation: what rules look at, and where they report. */
final class Scope {

    private final Template template;
    private final TypeSource types;
    private final Knowledge knowledge;
    private final boolean everyBranch;
    private final Map<String, Optional<TypeView>> views = new HashMap<>();
    private final Map<String, Optional<Map<?, ?>>> initial = new HashMap<>();
    private @Nullable Map<String, ResourceDef> enabled;
    private @Nullable Map<String, ResourceDef> validated;
    private @Nullable Map<String, List<String>> byType;
    private @Nullable List<Member> members;
    private @Nullable List<Visit> values;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Scope(Template template, TypeSource types, Knowledge knowledge) {
        this(template, types, knowledge, false);
    }

    private Scope(Template template, TypeSource types, Knowledge knowledge, boolean everyBranch) {
        this.template = template;
        this.types = types;
        this.knowledge = knowledge;
        this.everyBranch = everyBranch;
    }

    /** The same template where walks leave no branch out, whatever is known of the conditions. */
    Scope withEveryBranch() {
        return new Scope(template, types, knowledge, true);
    }

    Template template() {
        return template;
    }

    TypeSource types() {
        return types;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /** What the type of a resource allows; empty when nothing is known about it. */
    Optional<TypeView> view(String resource) {
        return views.computeIfAbsent(resource, name -> {
            ResourceDef definition = template.resources().get(name);
            return definition == null ? Optional.empty() : types.view(name, definition.type());
        });
    }

    /** Whether the resource certainly will not exist. */
    boolean isDisabled(ResourceDef resource) {
        return Boolean.FALSE.equals(knowledge.truth(resource.condition()));
    }

    /** The resources that may exist. */
    Map<String, ResourceDef> enabledResources() {
        Map<String, ResourceDef> known = enabled;
        if (known == null) {
            known = new LinkedHashMap<>(template.resources());
            known.values().removeIf(this::isDisabled);
            enabled = known;
        }
        return known;
    }

    /** The resources whose properties Heat looks at: not those that exist already, which it only looks up. */
    Map<String, ResourceDef> validatedResources() {
        Map<String, ResourceDef> known = validated;
        if (known == null) {
            known = new LinkedHashMap<>(enabledResources());
            known.values().removeIf(resource -> resource.externalId() != null);
            validated = known;
        }
        return known;
    }

    /** Those of them that are of one of Heat's types, by whatever name the environment leads to it. */
    List<String> resourcesOfType(String type) {
        Map<String, List<String>> known = byType;
        if (known == null) {
            Map<String, List<String>> found = new HashMap<>();
            validatedResources()
                    .keySet()
                    .forEach(name -> view(name)
                            .map(TypeView::schema)
                            .ifPresent(schema -> found.computeIfAbsent(schema.name(), none -> new ArrayList<>())
                                    .add(name)));
            known = found;
            byType = known;
        }
        return known.getOrDefault(type, List.of());
    }

    /** What the groups in the template will consist of. */
    List<Member> members() {
        List<Member> known = members;
        if (known == null) {
            known = Members.of(this);
            members = known;
        }
        return known;
    }

    /** The properties of a resource while no resource exists; empty when one function gives them all and is not known. */
    Optional<Map<?, ?>> initialProperties(String name) {
        return initial.computeIfAbsent(name, none -> {
            ResourceDef resource = template.resources().get(name);
            if (resource == null) {
                return Optional.empty();
            }
            Object all = resource.properties() == null ? Map.of() : knowledge.initialValue(resource.properties());
            return all instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
        });
    }

    boolean isValidated(ResourceDef resource) {
        return resource.externalId() == null && !isDisabled(resource);
    }

    @Nullable
    Object value(@Nullable Node node) {
        return node == null ? null : knowledge.value(node);
    }

    /** The properties of a resource as far as known; empty when one function gives them all. */
    Optional<Map<?, ?>> properties(ResourceDef resource) {
        Object all = resource.properties() == null ? Map.of() : value(resource.properties());
        if (all == Unresolved.UNRESOLVED || !(all instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        return Optional.of(map);
    }

    /** Visits all nodes of a place; branches that are not taken are left out. */
    void walk(@Nullable Node node, TemplatePath path, BiConsumer<Node, TemplatePath> visitor) {
        new NodeWalk(everyBranch ? condition -> null : knowledge::truth, visitor).visit(node, path);
    }

    /** Visits all values of the template in which functions are evaluated, conditions excepted. */
    void walkValues(BiConsumer<Node, TemplatePath> visitor) {
        List<Visit> known = values;
        if (known == null) {
            known = visits();
            values = known;
        }
        known.forEach(visit -> visitor.accept(visit.node(), visit.path()));
    }

    /** Found once and kept, since many rules want them and nothing that decides of branches changes. */
    private List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        template.resources().forEach((name, resource) -> {
            TemplatePath path = resourcePath(name);
            visit(resource.properties(), path, "properties", visits);
            visit(resource.metadata(), path, "metadata", visits);
            visit(resource.updatePolicy(), path, "update_policy", visits);
            visit(resource.deletionPolicy(), path, "deletion_policy", visits);
            visit(resource.externalId(), path, "external_id", visits);
        });
        template.outputs()
                .forEach((name, output) -> visit(output.value(), TemplatePath.of("outputs", name), "value", visits));
        return visits;
    }

    private void visit(@Nullable Node node, TemplatePath parent, String key, List<Visit> visits) {
        if (node != null) {
            walk(node, parent.key(key), (value, path) -> visits.add(new Visit(value, path)));
        }
    }

    private record Visit(Node node, TemplatePath path) {}

    /** Visits everything that is a condition: definitions, and where resources and outputs use one. */
    void walkConditions(BiConsumer<Node, TemplatePath> visitor) {
        template.conditions().forEach((name, node) -> walk(node, TemplatePath.of("conditions", name), visitor));
        template.resources()
                .forEach((name, resource) ->
                        walk(resource.condition(), resourcePath(name).key("condition"), visitor));
        template.outputs()
                .forEach((name, output) ->
                        walk(output.condition(), TemplatePath.of("outputs", name, "condition"), visitor));
    }

    static TemplatePath resourcePath(String name) {
        return TemplatePath.of("resources", name);
    }

    void error(DiagnosticCode code, TemplatePath path, String message, @Nullable String hint) {
        report(new Diagnostic(Severity.ERROR, code.text(), path, null, message, hint));
    }

    void warning(DiagnosticCode code, TemplatePath path, String message, @Nullable String hint) {
        report(new Diagnostic(Severity.WARNING, code.text(), path, null, message, hint));
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Whether a message has been reported already. */
    boolean says(String message) {
        return diagnostics.stream().anyMatch(one -> one.message().equals(message));
    }

    /** Whether a finding of a kind mentions a text. */
    boolean says(DiagnosticCode code, String text) {
        return diagnostics.stream()
                .anyMatch(one -> one.code().equals(code.text()) && one.message().contains(text));
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
