package dev.kiln.schema;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CompactWriter} wrote, field by field in the same order. */
final class CompactReader {

    private static final ValueType[] TYPES = ValueType.values();
    private static final HeatRelease[] RELEASES = HeatRelease.values();
    private static final SupportStatus.Status[] STATUSES = SupportStatus.Status.values();
    private static final AttributeSchema.CacheMode[] CACHE_MODES = AttributeSchema.CacheMode.values();
    private static final TranslationRule.Kind[] RULES = TranslationRule.Kind.values();

    private final DataInputStream in;
    private final String[] texts;

    private CompactReader(byte[] bytes) throws IOException {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
        int version = in.readInt();
        if (version != CompactWriter.VERSION) {
            throw new IOException("form " + version + " of the compact schemas, not " + CompactWriter.VERSION);
        }
        texts = new String[in.readUnsignedShort()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
    }

    static ResourceSchema type(byte[] bytes) throws IOException {
        return new CompactReader(bytes).readType();
    }

    static SortedSet<String> names(byte[] bytes) throws IOException {
        return new TreeSet<>(new CompactReader(bytes).texts());
    }

    static ReferenceCatalog references(byte[] bytes) throws IOException {
        CompactReader reader = new CompactReader(bytes);
        List<Reference> references = new ArrayList<>();
        for (int i = reader.count(); i > 0; i--) {
            references.add(reader.reference());
        }
        return ReferenceCatalog.of(references);
    }

    private ResourceSchema readType() throws IOException {
        ResourceSchema.Builder type = ResourceSchema.builder();
        type.name(text());
        String description = nullableText();
        if (description != null) {
            type.description(description);
        }
        String service = nullableText();
        if (service != null) {
            type.service(service);
        }
        String entity = nullableText();
        if (entity != null) {
            type.entity(entity);
        }
        type.supportStatus(support());
        type.releases(releases());
        int placeholder = count();
        if (placeholder > 0) {
            type.placeholderSince(RELEASES[placeholder - 1]);
        }
        type.actions(texts());
        long flags = number();
        type.decidesReplacementItself((flags & 1) != 0);
        type.signal((flags & 2) != 0);
        type.implicitDependencies((flags & 4) != 0);
        for (int i = count(); i > 0; i--) {
            type.addTranslationRules(rule());
        }
        type.properties(properties());
        for (int i = count(); i > 0; i--) {
            type.putAttributes(text(), attribute());
        }
        return type.updatePolicy(properties()).build();
    }

    private AttributeSchema attribute() throws IOException {
        AttributeSchema.Builder attribute = AttributeSchema.builder();
        int type = count();
        if (type > 0) {
            attribute.type(TYPES[type - 1]);
        }
        String description = nullableText();
        if (description != null) {
            attribute.description(description);
        }
        return attribute
                .supportStatus(support())
                .cacheMode(CACHE_MODES[count()])
                .releases(releases())
                .build();
    }

    private Map<String, PropertySchema> properties() throws IOException {
        int count = count();
        Map<String, PropertySchema> properties = new LinkedHashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            properties.put(text(), property());
        }
        return properties;
    }

    private PropertySchema property() throws IOException {
        PropertySchema.Builder property = PropertySchema.builder();
        property.type(TYPES[count()]);
        long flags = number();
        property.required((flags & 1) != 0)
                .updateAllowed((flags & 2) != 0)
                .immutable((flags & 4) != 0)
                .hidden((flags & 8) != 0)
                .implemented((flags & 16) != 0)
                .allowConversion((flags & 32) != 0);
        if ((flags & 64) != 0) {
            property.defaultValue(value());
        }
        String description = nullableText();
        if (description != null) {
            property.description(description);
        }
        property.supportStatus(support());
        property.releases(releases());
        for (int i = count(); i > 0; i--) {
            property.addConstraints(constraint());
        }
        if ((flags & 128) != 0) {
            property.items(property());
        }
        return property.properties(properties()).build();
    }

    private Constraint constraint() throws IOException {
        int kind = count();
        return switch (kind) {
            case 0 -> new Constraint.Length((Long) nullable(), (Long) nullable());
            case 1 -> new Constraint.Range((Number) nullable(), (Number) nullable());
            case 2 -> new Constraint.AllowedValues(list(value()));
            case 3 -> new Constraint.AllowedPattern(text());
            case 4 -> new Constraint.Modulo(number(), number());
            case 5 -> new Constraint.Custom(text());
            default -> throw new IOException("no constraint has the number " + kind);
        };
    }

    private TranslationRule rule() throws IOException {
        return new TranslationRule(
                RULES[count()],
                texts(),
                texts(),
                nullableText(),
                texts(),
                nullableText(),
                nullableText(),
                nullableText());
    }

    private Reference reference() throws IOException {
        String constraint = text();
        if (count() == 0) {
            return new Reference.Entity(constraint, text(), new TreeSet<>(texts()));
        }
        return new Reference.Format(constraint, count() == 1, nullableText());
    }

    private SupportStatus support() throws IOException {
        SupportStatus.Status status = STATUSES[count()];
        String version = nullableText();
        String message = nullableText();
        SupportStatus previous = count() == 0 ? null : support();
        // Not by equals: the first use of a record's equals costs more than reading the whole type.
        boolean isDefault =
                status == SupportStatus.Status.SUPPORTED && version == null && message == null && previous == null;
        return isDefault ? SupportStatus.DEFAULT : new SupportStatus(status, version, message, previous);
    }

    private Set<HeatRelease> releases() throws IOException {
        long bits = number();
        Set<HeatRelease> releases = EnumSet.noneOf(HeatRelease.class);
        for (int i = 0; i < RELEASES.length; i++) {
            if ((bits & 1L << i) != 0) {
                releases.add(RELEASES[i]);
            }
        }
        return releases;
    }

    private Object value() throws IOException {
        Object value = nullable();
        if (value == null) {
            throw new IOException("a value is missing");
        }
        return value;
    }

    private @Nullable Object nullable() throws IOException {
        int kind = count();
        return switch (kind) {
            case 0 -> null;
            case 1 -> text();
            case 2 -> number();
            case 3 -> in.readDouble();
            case 4, 5 -> kind == 5;
            case 6 -> list();
            case 7 -> map();
            default -> throw new IOException("no value has the number " + kind);
        };
    }

    private List<@Nullable Object> list() throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = count(); i > 0; i--) {
            list.add(nullable());
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, @Nullable Object> map() throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = count(); i > 0; i--) {
            map.put(text(), nullable());
        }
        return Collections.unmodifiableMap(map);
    }

    private static List<Object> list(Object value) throws IOException {
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        throw new IOException("a list is missing");
    }

    private @Nullable String nullableText() throws IOException {
        return (String) nullable();
    }

    private List<String> texts() throws IOException {
        int count = count();
        List<String> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(text());
        }
        return list;
    }

    private String text() throws IOException {
        return texts[count()];
    }

    private int count() throws IOException {
        return (int) number();
    }

    private long number() throws IOException {
        long folded = 0;
        int shift = 0;
        int b;
        do {
            b = in.readUnsignedByte();
            folded |= (b & 0x7FL) << shift;
            shift += 7;
        } while ((b & 0x80) != 0);
        return (folded >>> 1) ^ -(folded & 1);
    }
}
