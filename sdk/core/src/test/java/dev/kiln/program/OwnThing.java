package dev.kiln.program;

import dev.kiln.Component;
import dev.kiln.Resource;
import dev.kiln.ResourceDefinition;
import dev.kiln.spi.GeneratedType;
import dev.kiln.spi.OwnType;
import dev.kiln.spi.PropertyBag;

/** A resource of a type that does not come with Kiln, as the generator would write it into a user's package. */
@GeneratedType
final class OwnThing extends Resource {

    private OwnThing(Component scope, String id, OwnType type, PropertyBag properties) {
        super(scope, id, type, properties);
    }

    static OwnThing of(Component scope, String id, OwnType type, int size) {
        return new OwnThing(scope, id, type, sized(size));
    }

    static ResourceDefinition definition(OwnType type, int size) {
        return ResourceDefinition.of(type, sized(size));
    }

    private static PropertyBag sized(int size) {
        PropertyBag properties = new PropertyBag();
        properties.set("size", size);
        return properties;
    }
}
