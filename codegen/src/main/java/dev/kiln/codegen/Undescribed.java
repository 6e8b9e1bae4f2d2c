package dev.kiln.codegen;

import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what nobody has described: types, properties, keys of update policies, attributes and the keys within, at every depth. */
final class Undescribed {

    private final List<String> found = new ArrayList<>();

    private Undescribed() {}

    /** The places without a description, such as {@code OS::Nova::Server, property networks.port}. */
    static List<String> in(SchemaCatalog schemas) {
        Undescribed undescribed = new Undescribed();
        for (String name : schemas.types()) {
            undescribed.type(schemas.type(name).orElseThrow());
        }
        return undescribed.found;
    }

    private void type(ResourceSchema type) {
        if (type.description().isEmpty()) {
            found.add(type.name());
        }
        properties(type.name() + ", property ", type.properties());
        properties(type.name() + ", update policy ", type.updatePolicy());
        attributes(type.name() + ", attribute ", type.attributes());
    }

    private void properties(String path, Map<String, PropertySchema> properties) {
        properties.forEach((name, property) -> {
            if (property.description().isEmpty()) {
                found.add(path + name);
            }
            properties(path + name + ".", property.properties());
            property.items().ifPresent(items -> properties(path + name + ".", items.properties()));
        });
    }

    private void attributes(String path, Map<String, AttributeSchema> attributes) {
        attributes.forEach((name, attribute) -> {
            if (attribute.description().isEmpty()) {
                found.add(path + name);
            }
            attributes(path + name + ".", attribute.keys());
            attribute.items().ifPresent(items -> attributes(path + name + ".", items.keys()));
        });
    }
}
