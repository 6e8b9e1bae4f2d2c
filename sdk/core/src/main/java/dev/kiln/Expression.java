package dev.kiln;

import dev.kiln.hot.expr.Node;
import java.util.List;

/** The plain form of an expression. */
record Expression<T>(Node node, List<Reference> references, List<IncludedFile> files) implements Expr<T> {

    Expression {
        references = List.copyOf(references);
        files = List.copyOf(files);
    }

    Expression(Node node, List<Reference> references) {
        this(node, references, List.of());
    }
}
