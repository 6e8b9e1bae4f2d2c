package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.model.ResourceModel;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the creation of resources, and what is said of them besides their properties. */
final class ResourceStatements {

    private final Scope scope;
    private final Expressions expressions;
    private final Setters setters;
    private final Calls calls;
    private final Comments comments;
    private final StackUses stacks;

    ResourceStatements(Scope scope, Expressions expressions, Comments comments) {
        this.scope = scope;
        this.expressions = expressions;
        this.setters = new Setters(scope, expressions, comments);
        this.calls = new Calls(scope, expressions);
        this.comments = comments;
        this.stacks = new StackUses(scope, expressions, comments);
    }

    /** The statements of one resource, its dependencies left aside. */
    List<Statement> declare(String name, ResourceDef resource) {
        TemplatePath path = TemplatePath.of("resources", name);
        scope.at(path);
        Variable variable = scope.resourceVariable(name);
        List<String> own = comments.take(path);
        String type;
        Doc creation;
        ResourceModel model = variable.model();
        StackModel stack = variable.stack();
        if (stack != null) {
            creation = nested(name, resource, variable, stack);
        } else if (model == null) {
            scope.raw("the type " + resource.type() + " has no class");
            creation = raw(name, resource);
        } else {
            creation = typedIfPossible(name, resource, variable, model);
        }
        type = type(variable);
        List<Doc> after = new ArrayList<>(unknownProperties(variable, resource, path));
        after.addAll(keys(variable, resource, path));
        variable.declare();
        List<String> above = new ArrayList<>(own);
        above.addAll(comments.takeAll(path));
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(Statement.Section.RESOURCES, above, variable, type, creation));
        after.forEach(doc -> statements.add(Statement.plain(Statement.Section.RESOURCES, List.of(), doc)));
        return statements;
    }

    private String type(Variable variable) {
        StackModel stack = variable.stack();
        ResourceModel model = variable.model();
        if (stack != null) {
            return scope.imports().use(stack.name());
        }
        return model == null ? scope.kernel("RawResource") : scope.imports().use(model.name());
    }

    /** The stack of a template that stands for the type. */
    private Doc nested(String name, ResourceDef resource, Variable variable, StackModel stack) {
        Node properties = resource.properties() == null ? new MapNode(Map.of()) : resource.properties();
        if (!(properties instanceof MapNode map)) {
            throw new UntypableException("the properties are computed as a whole");
        }
        int raw = scope.rawUses().size();
        Comments.State waiting = comments.state();
        try {
            Doc creation = stacks.creation(
                    stack,
                    Doc.text("this"),
                    Doc.text(JavaText.quoted(name)),
                    map,
                    TemplatePath.of("resources", name, "properties"));
            scope.usesStack(resource.type());
            return creation;
        } catch (UntypableException untypable) {
            scope.forgetRawUsesAfter(raw);
            comments.restore(waiting);
            scope.raw(untypable.reason());
            variable.loseType();
            return raw(name, resource);
        }
    }

    /** The typed form; where a property has none, that of a resource without a class. */
    private Doc typedIfPossible(String name, ResourceDef resource, Variable variable, ResourceModel model) {
        int raw = scope.rawUses().size();
        Comments.State waiting = comments.state();
        try {
            return typed(name, resource, model, TemplatePath.of("resources", name));
        } catch (UntypableException untypable) {
            scope.forgetRawUsesAfter(raw);
            comments.restore(waiting);
            scope.raw(untypable.reason());
            variable.loseType();
            return raw(name, resource);
        }
    }

    private Doc typed(String name, ResourceDef resource, ResourceModel model, TemplatePath path) {
        ClassName className = model.name();
        String create = scope.imports().use(className) + ".create";
        Doc id = Doc.text(JavaText.quoted(name));
        Node properties = resource.properties();
        if (properties == null
                || (properties instanceof MapNode map && map.entries().isEmpty())) {
            return model.needsNothing()
                    ? Doc.call(create, List.of(Doc.text("this"), id))
                    : Doc.call(create, List.of(Doc.text("this"), id, emptyLambda(className)));
        }
        if (!(properties instanceof MapNode map)) {
            throw new UntypableException("the properties are computed as a whole");
        }
        MapNode known = new MapNode(map.entries().entrySet().stream()
                .filter(entry -> isKnown(model, entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
        if (known.entries().isEmpty() && model.needsNothing()) {
            return Doc.call(create, List.of(Doc.text("this"), id));
        }
        Doc lambda = setters.lambda(className.simpleName(), model.properties(), known, path.key("properties"));
        return Doc.call(create, List.of(Doc.text("this"), id, lambda));
    }

    private static boolean isKnown(ResourceModel model, Scalar property) {
        return property instanceof StringNode name
                && model.properties().stream().anyMatch(one -> one.heatName().equals(name.value()));
    }

    /** The properties that the type does not have. */
    private List<Doc> unknownProperties(Variable variable, ResourceDef resource, TemplatePath path) {
        List<Doc> calls = new ArrayList<>();
        if (!(resource.properties() instanceof MapNode map)) {
            return calls;
        }
        map.entries().forEach((property, value) -> {
            if (!isKnown(variable, property) && property instanceof StringNode name) {
                scope.at(path);
                scope.raw("the type has no property " + name.value());
                calls.add(Doc.call(
                        variable.useAsResource() + ".rawProperty",
                        List.of(Doc.text(JavaText.quoted(name.value())), expressions.any(value))));
            }
        });
        return calls;
    }

    private static boolean isKnown(Variable variable, Scalar property) {
        StackModel stack = variable.stack();
        ResourceModel model = variable.model();
        return stack == null
                ? model == null || isKnown(model, property)
                : property instanceof StringNode name && stack.setters().containsKey(name.value());
    }

    private Doc emptyLambda(ClassName className) {
        String parameter = scope.identifiers().lambda(className.simpleName());
        scope.identifiers().release(parameter);
        return Doc.text(parameter + " -> {}");
    }

    private Doc raw(String name, ResourceDef resource) {
        Node properties = resource.properties() == null ? new MapNode(Map.of()) : resource.properties();
        if (!(properties instanceof MapNode map)) {
            throw new UntypableException("the properties are computed as a whole");
        }
        return Doc.call(
                scope.kernel("RawResource") + ".create",
                List.of(
                        Doc.text("this"),
                        Doc.text(JavaText.quoted(name)),
                        Doc.text(JavaText.quoted(resource.type())),
                        expressions.map(map)));
    }

    private List<Doc> keys(Variable variable, ResourceDef resource, TemplatePath path) {
        List<Doc> after = new ArrayList<>();
        if (resource.description() instanceof StringNode text) {
            after.add(key(variable, "description", Expressions.description(text)));
        }
        if (resource.condition() != null) {
            after.add(key(variable, "onlyIf", calls.condition(resource.condition())));
        }
        if (resource.externalId() != null) {
            after.add(key(variable, "externalId", text(resource.externalId())));
        }
        if (resource.deletionPolicy() != null) {
            after.add(key(variable, "deletionPolicy", deletionPolicy(resource.deletionPolicy())));
        }
        if (resource.updatePolicy() != null) {
            after.add(key(variable, "updatePolicy", updatePolicy(variable, resource.updatePolicy(), path)));
        }
        if (resource.metadata() instanceof MapNode map) {
            after.add(key(variable, "metadata", expressions.map(map)));
        } else if (resource.metadata() != null) {
            after.add(key(variable, "metadata", expressions.expr(resource.metadata(), Kind.MAP)));
        }
        return after;
    }

    private Doc key(Variable variable, String method, Doc argument) {
        return Doc.call(variable.useAsResource() + "." + method, List.of(argument));
    }

    private Doc text(Node value) {
        return value instanceof StringNode ? expressions.any(value) : expressions.expr(value, Kind.STRING);
    }

    private Doc deletionPolicy(Node value) {
        String policy = value instanceof StringNode text ? text.value() : "";
        return switch (policy) {
            case "Delete", "Retain", "Snapshot" ->
                Doc.text(scope.kernel("DeletionPolicy") + "." + policy.toUpperCase(Locale.ROOT));
            default -> expressions.expr(value, Kind.STRING);
        };
    }

    private Doc updatePolicy(Variable variable, Node value, TemplatePath path) {
        if (!(value instanceof MapNode map)) {
            throw new UntypableException("the update policy is computed as a whole");
        }
        ResourceModel model = variable.model();
        if (model != null && model.updatePolicy().isPresent()) {
            int raw = scope.rawUses().size();
            Comments.State waiting = comments.state();
            try {
                return setters.lambda(
                        "UpdatePolicy", model.updatePolicy().get().properties(), map, path.key("update_policy"));
            } catch (UntypableException unknownKey) {
                scope.forgetRawUsesAfter(raw);
                comments.restore(waiting);
                scope.raw(unknownKey.reason());
            }
        }
        return expressions.map(map);
    }

    /** What makes a resource wait for others; once all that there are have been declared. */
    List<Statement> dependencies(String name, ResourceDef resource) {
        List<Doc> first = new ArrayList<>();
        List<Doc> names = new ArrayList<>();
        scope.at(TemplatePath.of("resources", name));
        for (String other : resource.dependsOn()) {
            scope.resource(other)
                    .ifPresentOrElse(
                            variable -> first.add(Doc.text(variable.useAsResource())),
                            () -> names.add(Doc.text(JavaText.quoted(other))));
        }
        List<Statement> statements = new ArrayList<>();
        String variable = first.isEmpty() && names.isEmpty()
                ? ""
                : scope.resourceVariable(name).useAsResource();
        if (!first.isEmpty()) {
            statements.add(
                    Statement.plain(Statement.Section.RESOURCES, List.of(), Doc.call(variable + ".dependsOn", first)));
        }
        if (!names.isEmpty()) {
            scope.raw("depends_on names resources that are not there");
            statements.add(Statement.plain(
                    Statement.Section.RESOURCES, List.of(), Doc.call(variable + ".dependsOnNamed", names)));
        }
        return statements;
    }
}
