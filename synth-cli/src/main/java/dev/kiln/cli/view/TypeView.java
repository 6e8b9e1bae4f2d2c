package dev.kiln.cli.view;

import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A resource type: what can be set, what can be asked. */
public final class TypeView {

    private final Terminal terminal;

    /**
     * A view of a type.
     *
     * @param terminal where to
     */
    public TypeView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints the type.
     *
     * @param type the type
     * @param json whether as a JSON object
     */
    public void print(ResourceSchema type, boolean json) {
        String status = type.supportStatus().status().name();
        if (json) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("name", type.name());
            object.put("description", type.description().orElse(null));
            object.put("support_status", status);
            object.put("properties", properties(type.properties()));
            object.put("attributes", attributes(type.attributes()));
            terminal.line(JsonText.indented(object));
            return;
        }
        terminal.line(terminal.outStyle().bold(type.name())
                + (type.supportStatus().status().name().equals("SUPPORTED") ? "" : " (" + status + ")"));
        type.description().ifPresent(text -> terminal.line(text.strip()));
        terminal.line("");
        Table table = new Table("property", "type", "required", "update").whenFilled("default", "description");
        walk(
                "",
                type.properties(),
                (name, property) -> table.row(
                        name,
                        property.type().toString().toLowerCase(Locale.ROOT),
                        property.required() ? "yes" : "no",
                        update(property),
                        property.defaultValue().orElse(null),
                        property.description().orElse("")));
        table.print(terminal, false, "no properties");
        terminal.line("");
        Table attributes = new Table("attribute").whenFilled("type", "description");
        type.attributes()
                .forEach((name, attribute) -> attributes.row(
                        name,
                        attribute
                                .type()
                                .map(t -> t.toString().toLowerCase(Locale.ROOT))
                                .orElse(""),
                        attribute.description().orElse("")));
        attributes.print(terminal, false, "no attributes");
    }

    /** Properties with those inside them, as paths. */
    private static void walk(
            String prefix, Map<String, PropertySchema> properties, BiConsumer<String, PropertySchema> visitor) {
        properties.forEach((name, property) -> {
            visitor.accept(prefix + name, property);
            walk(prefix + name + ".", property.properties(), visitor);
            property.items().ifPresent(item -> walk(prefix + name + "[].", item.properties(), visitor));
        });
    }

    private static String update(PropertySchema property) {
        return property.immutable() ? "refused" : property.updateAllowed() ? "in place" : "replaces";
    }

    private static Map<String, @Nullable Object> properties(Map<String, PropertySchema> properties) {
        Map<String, @Nullable Object> objects = new LinkedHashMap<>();
        properties.forEach((name, property) -> objects.put(name, object(property)));
        return objects;
    }

    private static Map<String, @Nullable Object> object(PropertySchema property) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", property.type().toString().toLowerCase(Locale.ROOT));
        object.put("required", property.required());
        object.put("update", update(property));
        object.put("default", property.defaultValue().orElse(null));
        object.put("description", property.description().orElse(null));
        if (!property.properties().isEmpty()) {
            object.put("properties", properties(property.properties()));
        }
        property.items().ifPresent(item -> object.put("items", object(item)));
        return object;
    }

    private static Map<String, @Nullable Object> attributes(Map<String, AttributeSchema> attributes) {
        Map<String, @Nullable Object> objects = new LinkedHashMap<>();
        attributes.forEach((name, attribute) -> {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put(
                    "type",
                    attribute
                            .type()
                            .map(t -> t.toString().toLowerCase(Locale.ROOT))
                            .orElse(null));
            object.put("description", attribute.description().orElse(null));
            objects.put(name, object);
        });
        return objects;
    }
}
