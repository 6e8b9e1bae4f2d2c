package dev.kiln.engine.cloud;

import dev.kiln.hot.value.PythonText;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values for the attributes of objects that nothing is known of but their type and their fields. */
final class AttributeValues {

    private final SchemaCatalog schemas;

    AttributeValues(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    /**
     * The value of an attribute: the field of that name, or without {@code _id} at its end, else something of the right type.
     */
    @Nullable
    Object value(String type, String attribute, CloudObject object) {
        Optional<ValueType> wanted = schemas.type(type)
                .map(schema -> schema.attributes().get(attribute))
                .flatMap(AttributeSchema::type);
        Object field = object.get(attribute);
        if (field == null && attribute.endsWith("_id")) {
            field = object.get(attribute.substring(0, attribute.length() - "_id".length()));
        }
        if (field != null) {
            return wanted.equals(Optional.of(ValueType.STRING)) && !(field instanceof String)
                    ? PythonText.str(field)
                    : field;
        }
        return wanted.map(one -> standIn(one, attribute, object)).orElse(null);
    }

    private static Object standIn(ValueType type, String attribute, CloudObject object) {
        return switch (type) {
            case STRING, ANY -> text(attribute, object);
            case INTEGER, NUMBER -> 0;
            case BOOLEAN -> false;
            case MAP -> Map.of();
            case LIST -> List.of();
        };
    }

    private static String text(String attribute, CloudObject object) {
        if (attribute.endsWith("url") || attribute.endsWith("href") || attribute.endsWith("address")) {
            return "http://127.0.0.1/" + object.id();
        }
        return attribute.endsWith("_id") ? object.id() : "";
    }
}
