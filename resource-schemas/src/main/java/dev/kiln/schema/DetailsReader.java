package dev.kiln.schema;

import java.io.IOException;

/** Reads what {@link DetailsWriter} wrote, piece by piece as {@link CompactReader} comes to it. */
final class DetailsReader {

    private static final Unit[] UNITS = Unit.values();
    private static final ValueType[] TYPES = ValueType.values();

    private final CompactInput in;

    DetailsReader(byte[] bytes) throws IOException {
        this.in = new CompactInput(bytes);
    }

    void type(ResourceSchema.Builder type) throws IOException {
        String description = in.nullableText();
        if (description != null) {
            type.description(description);
        }
    }

    void property(PropertySchema.Builder property) throws IOException {
        String description = in.nullableText();
        if (description != null) {
            property.description(description);
        }
        int unit = in.count();
        if (unit > 0) {
            property.unit(UNITS[unit - 1]);
        }
        property.addAllEntities(in.texts());
        property.definition(in.count() == 1);
    }

    void attribute(AttributeSchema.Builder attribute) throws IOException {
        String description = in.nullableText();
        if (description != null) {
            attribute.description(description);
        }
        if (in.count() == 1) {
            attribute.items(inside());
        }
        for (int i = in.count(); i > 0; i--) {
            attribute.putKeys(in.text(), inside());
        }
    }

    private AttributeSchema inside() throws IOException {
        AttributeSchema.Builder part = AttributeSchema.builder();
        int type = in.count();
        if (type > 0) {
            part.type(TYPES[type - 1]);
        }
        attribute(part);
        return part.build();
    }
}
