package dev.kiln.program;

import dev.kiln.Component;
import dev.kiln.Expr;
import dev.kiln.ListAttribute;
import dev.kiln.Resource;
import dev.kiln.spi.AttributePath;
import dev.kiln.spi.PropertyBag;

/** A resource as the generator would write it, over OS::Heat::Value. */
final class Box extends Resource {

    private Box(Component scope, String id, PropertyBag properties) {
        super(scope, id, "OS::Heat::Value", properties);
    }

    static Box of(Component scope, String id, Object value) {
        PropertyBag properties = new PropertyBag();
        properties.set("value", value);
        return new Box(scope, id, properties);
    }

    static Box listing(Component scope, String id, PropertyBag properties) {
        return new Box(scope, id, properties);
    }

    /** The value as a list, in the form that the generator gives to lists. */
    ListAttribute<AttributePath> list() {
        return new ListAttribute<>(AttributePath.of(this::attribute, "value"), place -> place);
    }

    Expr<Object> value() {
        return attribute("value");
    }
}
