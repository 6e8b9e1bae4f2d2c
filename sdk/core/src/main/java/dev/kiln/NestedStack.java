package dev.kiln;

import dev.kiln.spi.PropertyBag;

/** What a nested stack is in the outer one: a resource whose type is a template and whose properties are that one's parameters. */
final class NestedStack extends Resource {

    NestedStack(Component scope, String id, String stackName) {
        super(scope, id, stackName + ".yaml", new PropertyBag());
    }
}
