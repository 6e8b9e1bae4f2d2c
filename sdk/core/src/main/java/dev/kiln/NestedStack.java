package dev.kiln;

import dev.kiln.spi.PropertyBag;

/** What a nested stack is in the outer one: a resource whose type is a template and whose properties are that one's parameters. */
final class NestedStack extends Resource {

    NestedStack(Component scope, String id, String templateFile) {
        super(scope, id, templateFile, new PropertyBag());
    }

    <T> Expr<T> read(String output, Object... path) {
        return attribute(output, path);
    }
}
