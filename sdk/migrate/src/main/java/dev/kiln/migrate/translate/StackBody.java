package dev.kiln.migrate.translate;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the statements that say all that a template says. */
final class StackBody {

    private final Scope scope;
    private final Template template;
    private final Comments comments;
    private final Expressions expressions;
    private final Calls calls;
    private final ParameterStatements parameters;
    private final ResourceStatements resources;
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();

    StackBody(Scope scope, Comments comments) {
        this.scope = scope;
        this.template = scope.template();
        this.comments = comments;
        this.expressions = new Expressions(scope);
        this.calls = new Calls(scope, expressions);
        this.parameters = new ParameterStatements(scope, expressions, comments);
        this.resources = new ResourceStatements(scope, expressions, comments);
    }

    List<Statement> write() {
        head();
        section("parameters");
        template.parameters().forEach((name, parameter) -> add(parameters.declare(name, parameter)));
        section("parameter_groups");
        for (int i = 0; i < template.parameterGroups().size(); i++) {
            add(parameters.group(i, template.parameterGroups().get(i)));
        }
        section("conditions");
        Order.ofConditions(template).forEach(this::condition);
        section("resources");
        resources();
        section("outputs");
        template.outputs().forEach(this::output);
        scope.surroundings()
                .environments()
                .forEach(file -> new EnvironmentStatements(scope, expressions, file)
                        .write(file)
                        .ifPresent(statements::add));
        return statements;
    }

    /** Puts the comments at the head of a section above the first thing in it. */
    private void section(String name) {
        pending.addAll(comments.take(TemplatePath.of(name)));
    }

    private void add(Statement statement) {
        if (pending.isEmpty()) {
            statements.add(statement);
        } else {
            List<String> above = new ArrayList<>(pending);
            above.addAll(statement.comments());
            pending.clear();
            statements.add(new Statement(
                    statement.section(), above, statement.variable(), statement.type(), statement.body()));
        }
    }

    private void head() {
        // A nested stack has the version of the one around it unless it says so itself.
        boolean nested = scope.surroundings().nestedAs() != null;
        if (template.version() != HotVersion.V2018_08_31 || nested) {
            String version = scope.imports().use("dev.kiln.hot", "HotVersion");
            Doc constant = Doc.text(version + "." + template.version().name());
            add(Statement.plain(
                    Statement.Section.HEAD,
                    comments.take(TemplatePath.of("heat_template_version")),
                    Doc.call("templateVersion", List.of(constant))));
        }
        if (template.description() instanceof StringNode text) {
            add(Statement.plain(
                    Statement.Section.HEAD,
                    comments.take(TemplatePath.of("description")),
                    Doc.call("description", List.of(Expressions.description(text)))));
        } else if (template.description() != null && !(template.description() instanceof NullNode)) {
            scope.at(TemplatePath.of("description"));
            scope.raw("the description is no text");
        }
    }

    private void condition(String name) {
        TemplatePath path = TemplatePath.of("conditions", name);
        scope.at(path);
        Variable variable = scope.conditionVariable(name);
        Node value = template.conditions().getOrDefault(name, NullNode.NULL);
        Doc definition = value instanceof BooleanNode ? expressions.any(value) : calls.condition(value);
        variable.declare();
        add(new Statement(
                Statement.Section.CONDITIONS,
                comments.takeAll(path),
                variable,
                scope.kernel("Condition"),
                Doc.call("condition", List.of(Doc.text(JavaText.quoted(name)), definition))));
    }

    /** The resources; one that waits for another by name only says so when both are there. */
    private void resources() {
        Set<String> waiting = new HashSet<>();
        for (String name : Order.ofResources(template)) {
            ResourceDef resource = template.resources().get(name);
            if (resource == null) {
                continue;
            }
            resources.declare(name, resource).forEach(this::add);
            boolean all = resource.dependsOn().stream()
                    .allMatch(other -> scope.resource(other).isPresent());
            if (all) {
                resources.dependencies(name, resource).forEach(this::add);
            } else {
                waiting.add(name);
            }
        }
        template.resources().forEach((name, resource) -> {
            if (waiting.contains(name)) {
                resources.dependencies(name, resource).forEach(this::add);
            }
        });
    }

    private void output(String name, OutputDef output) {
        TemplatePath path = TemplatePath.of("outputs", name);
        scope.at(path);
        List<Doc> arguments = new ArrayList<>(List.of(Doc.text(JavaText.quoted(name))));
        if (output.description() instanceof StringNode description) {
            arguments.add(Expressions.description(description));
        } else if (output.description() != null && !(output.description() instanceof NullNode)) {
            scope.raw("the description is no text");
        }
        Code value = expressions.code(output.value());
        boolean isSure = value.form() != Code.Form.INFERRED;
        scope.output(name, isSure ? value.kind() : Kind.ANY);
        arguments.add(expressions.expr(value, Kind.ANY));
        Doc body = Doc.call("output", arguments);
        if (output.condition() != null) {
            body = Doc.chained(body, Doc.call(".onlyIf", List.of(calls.condition(output.condition()))));
        }
        add(Statement.plain(Statement.Section.OUTPUTS, comments.takeAll(path), body));
    }
}
