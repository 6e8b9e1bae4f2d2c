package dev.kiln.schema;

import java.util.Map;

/**
 * Writes what only people and generators want to know of a type: descriptions, units, what is named, the insides of attributes.
 * {@link DetailsReader} reads exactly the same fields in the same order, which is the order of {@link CompactWriter}.
 */
@SuppressWarnings("EnumOrdinal") // what one build writes the same build reads: the order cannot change between
final class DetailsWriter {

    private final CompactOutput out = new CompactOutput();

    private DetailsWriter() {}

    static byte[] details(ResourceSchema type) {
        DetailsWriter writer = new DetailsWriter();
        writer.out.optional(type.description());
        writer.properties(type.properties());
        type.attributes().values().forEach(writer::attribute);
        writer.properties(type.updatePolicy());
        return writer.out.bytes();
    }

    private void properties(Map<String, PropertySchema> properties) {
        properties.values().forEach(this::property);
    }

    private void property(PropertySchema property) {
        out.optional(property.description());
        out.number(property.unit().map(unit -> unit.ordinal() + 1).orElse(0));
        out.texts(property.entities());
        out.number(property.definition() ? 1 : 0);
        property.items().ifPresent(this::property);
        properties(property.properties());
    }

    private void attribute(AttributeSchema attribute) {
        out.optional(attribute.description());
        out.number(attribute.items().isPresent() ? 1 : 0);
        attribute.items().ifPresent(this::inside);
        out.number(attribute.keys().size());
        attribute.keys().forEach((name, key) -> {
            out.text(name);
            inside(key);
        });
    }

    private void inside(AttributeSchema part) {
        out.number(part.type().map(t -> t.ordinal() + 1).orElse(0));
        attribute(part);
    }
}
