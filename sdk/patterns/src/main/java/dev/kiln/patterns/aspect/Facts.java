package dev.kiln.patterns.aspect;

import dev.kiln.Resource;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;

/** What aspects have to know of a type. */
final class Facts {

    private Facts() {}

    static boolean hasProperty(Resource resource, String name, ValueType type) {
        return SchemaCatalog.bundled()
                .type(resource.type())
                .map(schema -> schema.properties().get(name))
                .filter(property ->
                        property.type() == type && !property.supportStatus().isDeprecated())
                .isPresent();
    }
}
