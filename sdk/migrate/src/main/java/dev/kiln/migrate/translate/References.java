package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.model.ResourceModel;
import dev.kiln.hot.expr.CfnRef;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetFile;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what refers to parameters, resources and attributes as a use of their variables. */
final class References {

    private final Scope scope;
    private final Expressions expressions;

    References(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** A parameter or a part of its value; empty when there is no such variable. */
    Optional<Code> parameter(GetParam call) {
        if (call.arguments() instanceof StringNode name) {
            return parameter(name.value());
        }
        if (!(call.arguments() instanceof ListNode list)
                || list.items().isEmpty()
                || !(list.items().get(0) instanceof StringNode name)) {
            return Optional.empty();
        }
        // A list with a name alone is written as a part, too: the template keeps its form.
        return scope.parameter(name.value())
                .filter(variable -> variable.entity() == null)
                .map(variable -> Code.inferred(
                        Kind.ANY, Doc.of(parameter(variable).any(), "."), Doc.call("at", steps(list.items(), 1))));
    }

    private Optional<Code> parameter(String name) {
        Optional<Code> variable = scope.parameter(name).map(References::parameter);
        return variable.isPresent() ? variable : pseudoParameter(name);
    }

    private static Code parameter(Variable known) {
        ClassName entity = known.entity();
        return entity == null
                ? Code.expr(known.kind(), Doc.text(known.use()))
                : Code.resource(known.use(), List.of(entity));
    }

    private static Optional<Code> pseudoParameter(String name) {
        return switch (name) {
            case "OS::stack_name" -> Optional.of(Code.expr(Kind.STRING, Doc.text("stackName()")));
            case "OS::stack_id" -> Optional.of(Code.expr(Kind.STRING, Doc.text("stackId()")));
            case "OS::project_id" -> Optional.of(Code.expr(Kind.STRING, Doc.text("projectId()")));
            default -> Optional.empty();
        };
    }

    /** A resource; empty when there is no such variable yet. */
    Optional<Code> resource(GetResource call) {
        return call.arguments() instanceof StringNode name
                ? scope.resource(name.value()).map(References::code)
                : Optional.empty();
    }

    private static Code code(Variable resource) {
        ResourceModel model = resource.model();
        return Code.resource(resource.useAsResource(), model == null ? List.of() : model.references());
    }

    /** A resource by the function of the first version; empty when there is no such variable yet. */
    Optional<Code> cfnRef(CfnRef call) {
        return call.arguments() instanceof StringNode name
                ? scope.resource(name.value())
                        .map(variable -> Code.expr(
                                Kind.STRING,
                                Doc.call(scope.kernel("Cfn") + ".ref", List.of(Doc.text(variable.useAsResource())))))
                : Optional.empty();
    }

    /** The text of a file; empty when its name is computed. */
    Optional<Code> file(GetFile call) {
        if (!(call.arguments() instanceof StringNode name)) {
            return Optional.empty();
        }
        Surroundings around = scope.surroundings();
        Doc key = Doc.text(JavaText.quoted(name.value()));
        String fn = scope.kernel("Fn");
        if (!around.files().contains(name.value())) {
            return Optional.of(Code.expr(Kind.STRING, Doc.call(fn + ".getFile", List.of(key))));
        }
        return Optional.of(Code.expr(
                Kind.STRING,
                Doc.call(
                        fn + ".file",
                        around.onClassPath()
                                ? List.of(
                                        Doc.text(scope.imports().ownName() + ".class"),
                                        Doc.text(JavaText.quoted("/" + name.value())))
                                : List.of(key))));
    }

    /** An attribute, or all of them; empty when there is no such variable yet. */
    Optional<Code> attribute(GetAttr call) {
        if (call.arguments() instanceof ListNode one
                && one.items().size() == 1
                && one.items().get(0) instanceof StringNode name) {
            return scope.resource(name.value())
                    .map(variable -> Code.expr(Kind.MAP, Doc.text(variable.useAsResource() + ".allAttributes()")));
        }
        if (!(call.arguments() instanceof ListNode list)
                || list.items().size() < 2
                || !(list.items().get(0) instanceof StringNode name)
                || !(list.items().get(1) instanceof StringNode attribute)) {
            return Optional.empty();
        }
        return scope.resource(name.value()).map(variable -> attribute(variable, attribute.value(), list.items()));
    }

    private Code attribute(Variable resource, String attribute, List<Node> path) {
        ResourceModel model = resource.model();
        List<Doc> steps = steps(path, 2);
        StackModel stack = resource.stack();
        if (stack != null) {
            return output(resource, stack, attribute, steps);
        } else if (model == null) {
            List<Doc> arguments = new ArrayList<>(List.of(Doc.text(JavaText.quoted(attribute))));
            arguments.addAll(steps);
            return Code.expr(Kind.ANY, Doc.call(resource.use() + ".attributeNamed", arguments));
        }
        return new AttributePaths(model, resource.use()).read(attribute, path.subList(2, path.size()), steps);
    }

    /** An output of a nested stack by its method; a part of one, and what else there is, by its name. */
    private static Code output(Variable resource, StackModel stack, String attribute, List<Doc> steps) {
        StackModel.OutputMethod method = stack.outputs().get(attribute);
        Doc holder = Doc.text(resource.use() + ".");
        if (method == null || !steps.isEmpty()) {
            List<Doc> arguments = new ArrayList<>(List.of(Doc.text(JavaText.quoted(attribute))));
            arguments.addAll(steps);
            return Code.inferred(Kind.ANY, holder, Doc.call("attribute", arguments));
        }
        Doc call = Doc.text(method.javaName() + "()");
        Kind kind = Kind.ofJava(method.type());
        return kind == Kind.ANY ? Code.inferred(kind, holder, call) : Code.expr(kind, Doc.of(holder, call));
    }

    private List<Doc> steps(List<Node> path, int from) {
        return path.subList(from, path.size()).stream().map(expressions::any).toList();
    }
}
