package dev.kiln.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Writes the compact form of what checking a template needs; {@link DetailsWriter} has the rest. Reading it needs no parser and
 * no reflection, and loads next to no classes. {@link CompactReader} reads exactly the same fields in the same order.
 */
@SuppressWarnings("EnumOrdinal") // what one build writes the same build reads: the order cannot change between
final class CompactWriter {

    private final CompactOutput out = new CompactOutput();

    private CompactWriter() {}

    static byte[] type(ResourceSchema type) {
        CompactWriter writer = new CompactWriter();
        writer.writeType(type);
        return writer.out.bytes();
    }

    static byte[] names(Collection<String> names) {
        CompactWriter writer = new CompactWriter();
        writer.out.texts(names);
        return writer.out.bytes();
    }

    static byte[] references(ReferenceCatalog catalog) {
        CompactWriter writer = new CompactWriter();
        writer.out.number(catalog.all().size());
        catalog.all().forEach(writer::reference);
        return writer.out.bytes();
    }

    private void writeType(ResourceSchema type) {
        out.text(type.name());
        out.optional(type.service());
        out.optional(type.entity());
        support(type.supportStatus());
        releases(type.releases());
        out.number(type.placeholderSince().map(r -> r.ordinal() + 1).orElse(0));
        out.texts(type.actions());
        out.number(flags(type.decidesReplacementItself(), type.signal(), type.implicitDependencies()));
        out.number(type.translationRules().size());
        type.translationRules().forEach(this::rule);
        properties(type.properties());
        out.number(type.attributes().size());
        type.attributes().forEach((name, attribute) -> {
            out.text(name);
            out.number(attribute.type().map(t -> t.ordinal() + 1).orElse(0));
            support(attribute.supportStatus());
            out.number(attribute.cacheMode().ordinal());
            releases(attribute.releases());
        });
        properties(type.updatePolicy());
    }

    private void properties(Map<String, PropertySchema> properties) {
        out.number(properties.size());
        properties.forEach((name, property) -> {
            out.text(name);
            property(property);
        });
    }

    private void property(PropertySchema property) {
        out.number(property.type().ordinal());
        out.number(flags(
                property.required(),
                property.updateAllowed(),
                property.immutable(),
                property.hidden(),
                property.implemented(),
                property.allowConversion(),
                property.defaultValue().isPresent(),
                property.items().isPresent()));
        property.defaultValue().ifPresent(out::value);
        support(property.supportStatus());
        releases(property.releases());
        out.number(property.constraints().size());
        property.constraints().forEach(this::constraint);
        property.items().ifPresent(this::property);
        properties(property.properties());
    }

    private void constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Length length) {
            out.number(0);
            out.nullable(length.min());
            out.nullable(length.max());
        } else if (constraint instanceof Constraint.Range range) {
            out.number(1);
            out.nullable(range.min());
            out.nullable(range.max());
        } else if (constraint instanceof Constraint.AllowedValues allowed) {
            out.number(2);
            out.value(allowed.values());
        } else if (constraint instanceof Constraint.AllowedPattern allowed) {
            out.number(3);
            out.text(allowed.pattern());
        } else if (constraint instanceof Constraint.Modulo modulo) {
            out.number(4);
            out.number(modulo.step());
            out.number(modulo.offset());
        } else if (constraint instanceof Constraint.Custom custom) {
            out.number(5);
            out.text(custom.name());
        } else {
            throw new IllegalArgumentException("no compact form for " + constraint);
        }
    }

    private void rule(TranslationRule rule) {
        out.number(rule.kind().ordinal());
        out.texts(rule.path());
        out.texts(rule.valuePath());
        out.nullable(rule.valueName());
        out.texts(rule.customValuePath());
        out.nullable(rule.clientPlugin());
        out.nullable(rule.finder());
        out.nullable(rule.entity());
    }

    private void reference(Reference reference) {
        out.text(reference.constraint());
        if (reference instanceof Reference.Entity entity) {
            out.number(entity.checked() ? 2 : 0);
            out.text(entity.interfaceName());
            out.texts(entity.providers());
        } else if (reference instanceof Reference.Format format) {
            out.number(1);
            out.number(format.offline() ? 1 : 0);
            out.nullable(format.description());
        } else {
            throw new IllegalArgumentException("no compact form for " + reference);
        }
    }

    private void support(SupportStatus status) {
        out.number(status.status().ordinal());
        out.nullable(status.version());
        out.nullable(status.message());
        SupportStatus previous = status.previous();
        out.number(previous == null ? 0 : 1);
        if (previous != null) {
            support(previous);
        }
    }

    /** One bit for each release, in the order of declaration. */
    private void releases(Set<HeatRelease> releases) {
        long bits = 0;
        for (HeatRelease release : releases) {
            bits |= 1L << release.ordinal();
        }
        out.number(bits);
    }

    private static long flags(boolean... flags) {
        long bits = 0;
        for (int i = 0; i < flags.length; i++) {
            bits |= flags[i] ? 1L << i : 0;
        }
        return bits;
    }
}
