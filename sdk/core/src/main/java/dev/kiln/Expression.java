package dev.kiln;

import dev.kiln.hot.expr.Node;
import java.util.List;

/** The plain form of an expression. */
record Expression<T>(Node node, List<Reference> references) implements Expr<T> {

    Expression {
        references = List.copyOf(references);
    }
}
