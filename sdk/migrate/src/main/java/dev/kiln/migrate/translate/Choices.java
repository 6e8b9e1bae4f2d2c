package dev.kiln.migrate.translate;

import dev.kiln.hot.expr.Node;
import dev.kiln.migrate.write.Doc;
import java.util.List;

/** Writes {@code if}: its two values, which may be of different types, as values of one. */
final class Choices {

    private final Scope scope;
    private final Expressions expressions;

    Choices(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /**
     * A choice.
     *
     * @param condition the condition in Java
     * @param items the arguments of the function: the condition, the value where it holds, and perhaps another
     */
    Code code(Doc condition, List<Node> items) {
        Code then = expressions.code(items.get(1));
        if (items.size() == 2) {
            return iff(then.kind(), List.of(condition, then.any()));
        }
        Code otherwise = expressions.code(items.get(2));
        Kind kind = common(then, otherwise);
        boolean literals = then.form() == Code.Form.LITERAL && otherwise.form() == Code.Form.LITERAL;
        if (literals && kind != Kind.ANY) {
            return Code.expr(
                    kind, Doc.call(scope.kernel("Fn") + ".iff", List.of(condition, then.doc(), otherwise.doc())));
        }
        return iff(kind, List.of(condition, then.any(), otherwise.any()));
    }

    /** The kind of both values; where one can be of any, that of the other. */
    private static Kind common(Code then, Code otherwise) {
        if (then.kind() == otherwise.kind()) {
            return then.kind();
        } else if (isOpen(then)) {
            return otherwise.kind();
        }
        return isOpen(otherwise) ? then.kind() : Kind.ANY;
    }

    private static boolean isOpen(Code code) {
        return code.form() == Code.Form.INFERRED && code.kind() == Kind.ANY;
    }

    /** The choice; of values of different kinds, one of any kind. */
    private Code iff(Kind kind, List<Doc> arguments) {
        String fn = scope.kernel("Fn") + ".";
        Doc call = Doc.call("iff", arguments);
        return kind == Kind.ANY ? Code.expr(Kind.ANY, Doc.of(fn, call)) : Code.inferred(kind, Doc.text(fn), call);
    }
}
