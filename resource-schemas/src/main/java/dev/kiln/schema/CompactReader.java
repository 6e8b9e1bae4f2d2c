package dev.kiln.schema;

import java.io.IOException;
import java.util.ArrayList;
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

    private final CompactInput in;
    private final @Nullable DetailsReader details;

    private CompactReader(byte[] bytes, @Nullable DetailsReader details) throws IOException {
        this.in = new CompactInput(bytes);
        this.details = details;
    }

    /**
     * Reads a type.
     *
     * @param bytes what {@link CompactWriter} wrote of it
     * @param details what {@link DetailsWriter} wrote of it, or null to do without
     */
    static ResourceSchema type(byte[] bytes, byte @Nullable [] details) throws IOException {
        return new CompactReader(bytes, details == null ? null : new DetailsReader(details)).readType();
    }

    static SortedSet<String> names(byte[] bytes) throws IOException {
        return new TreeSet<>(new CompactInput(bytes).texts());
    }

    static ReferenceCatalog references(byte[] bytes) throws IOException {
        CompactReader reader = new CompactReader(bytes, null);
        List<Reference> references = new ArrayList<>();
        for (int i = reader.in.count(); i > 0; i--) {
            references.add(reader.reference());
        }
        return ReferenceCatalog.of(references);
    }

    private ResourceSchema readType() throws IOException {
        ResourceSchema.Builder type = ResourceSchema.builder();
        type.name(in.text());
        if (details != null) {
            details.type(type);
        }
        String service = in.nullableText();
        if (service != null) {
            type.service(service);
        }
        String entity = in.nullableText();
        if (entity != null) {
            type.entity(entity);
        }
        type.supportStatus(support());
        type.releases(releases());
        int placeholder = in.count();
        if (placeholder > 0) {
            type.placeholderSince(RELEASES[placeholder - 1]);
        }
        type.actions(in.texts());
        long flags = in.number();
        type.decidesReplacementItself((flags & 1) != 0);
        type.signal((flags & 2) != 0);
        type.implicitDependencies((flags & 4) != 0);
        for (int i = in.count(); i > 0; i--) {
            type.addTranslationRules(rule());
        }
        type.properties(properties());
        for (int i = in.count(); i > 0; i--) {
            type.putAttributes(in.text(), attribute());
        }
        return type.updatePolicy(properties()).build();
    }

    private AttributeSchema attribute() throws IOException {
        AttributeSchema.Builder attribute = AttributeSchema.builder();
        int type = in.count();
        if (type > 0) {
            attribute.type(TYPES[type - 1]);
        }
        if (details != null) {
            details.attribute(attribute);
        }
        return attribute
                .supportStatus(support())
                .cacheMode(CACHE_MODES[in.count()])
                .releases(releases())
                .build();
    }

    private Map<String, PropertySchema> properties() throws IOException {
        int count = in.count();
        Map<String, PropertySchema> properties = new LinkedHashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            properties.put(in.text(), property());
        }
        return properties;
    }

    private PropertySchema property() throws IOException {
        PropertySchema.Builder property = PropertySchema.builder();
        property.type(TYPES[in.count()]);
        long flags = in.number();
        property.required((flags & 1) != 0)
                .updateAllowed((flags & 2) != 0)
                .immutable((flags & 4) != 0)
                .hidden((flags & 8) != 0)
                .implemented((flags & 16) != 0)
                .allowConversion((flags & 32) != 0);
        if ((flags & 64) != 0) {
            property.defaultValue(in.value());
        }
        if (details != null) {
            details.property(property);
        }
        property.supportStatus(support());
        property.releases(releases());
        for (int i = in.count(); i > 0; i--) {
            property.addConstraints(constraint());
        }
        if ((flags & 128) != 0) {
            property.items(property());
        }
        return property.properties(properties()).build();
    }

    private Constraint constraint() throws IOException {
        int kind = in.count();
        return switch (kind) {
            case 0 -> new Constraint.Length((Long) in.nullable(), (Long) in.nullable());
            case 1 -> new Constraint.Range((Number) in.nullable(), (Number) in.nullable());
            case 2 -> new Constraint.AllowedValues(list(in.value()));
            case 3 -> new Constraint.AllowedPattern(in.text());
            case 4 -> new Constraint.Modulo(in.number(), in.number());
            case 5 -> new Constraint.Custom(in.text());
            default -> throw new IOException("no constraint has the number " + kind);
        };
    }

    private TranslationRule rule() throws IOException {
        return new TranslationRule(
                RULES[in.count()],
                in.texts(),
                in.texts(),
                in.nullableText(),
                in.texts(),
                in.nullableText(),
                in.nullableText(),
                in.nullableText());
    }

    private Reference reference() throws IOException {
        String constraint = in.text();
        int kind = in.count();
        if (kind == 1) {
            return new Reference.Format(constraint, in.count() == 1, in.nullableText());
        }
        return new Reference.Entity(constraint, in.text(), new TreeSet<>(in.texts()), kind == 2);
    }

    private SupportStatus support() throws IOException {
        SupportStatus.Status status = STATUSES[in.count()];
        String version = in.nullableText();
        String message = in.nullableText();
        SupportStatus previous = in.count() == 0 ? null : support();
        // Not by equals: the first use of a record's equals costs more than reading the whole type.
        boolean isDefault =
                status == SupportStatus.Status.SUPPORTED && version == null && message == null && previous == null;
        return isDefault ? SupportStatus.DEFAULT : new SupportStatus(status, version, message, previous);
    }

    private Set<HeatRelease> releases() throws IOException {
        long bits = in.number();
        Set<HeatRelease> releases = EnumSet.noneOf(HeatRelease.class);
        for (int i = 0; i < RELEASES.length; i++) {
            if ((bits & 1L << i) != 0) {
                releases.add(RELEASES[i]);
            }
        }
        return releases;
    }

    private static List<Object> list(Object value) throws IOException {
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        throw new IOException("a list is missing");
    }
}
