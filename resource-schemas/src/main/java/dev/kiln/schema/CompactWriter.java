package dev.kiln.schema;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the compact form: numbers of variable length, and each text once. Reading it needs no parser and no reflection,
 * and loads next to no classes. {@link CompactReader} reads exactly the same fields in the same order.
 */
@SuppressWarnings("EnumOrdinal") // what one build writes the same build reads: the order cannot change between
final class CompactWriter {

    /** Rises with every change of the form. */
    static final int VERSION = 1;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private CompactWriter() {}

    static byte[] type(ResourceSchema type) {
        CompactWriter writer = new CompactWriter();
        writer.writeType(type);
        return writer.bytes();
    }

    static byte[] names(Collection<String> names) {
        CompactWriter writer = new CompactWriter();
        writer.texts(names);
        return writer.bytes();
    }

    static byte[] references(ReferenceCatalog catalog) {
        CompactWriter writer = new CompactWriter();
        writer.number(catalog.constraints().size());
        for (String name : catalog.constraints()) {
            writer.reference(catalog.constraint(name).orElseThrow());
        }
        return writer.bytes();
    }

    private byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(all)) {
            out.writeInt(VERSION);
            out.writeShort(texts.size());
            for (String text : texts.keySet()) {
                out.writeUTF(text);
            }
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a schema is too large for the compact form", e);
        }
        return all.toByteArray();
    }

    private void writeType(ResourceSchema type) {
        text(type.name());
        optional(type.description());
        optional(type.service());
        optional(type.entity());
        support(type.supportStatus());
        releases(type.releases());
        number(type.placeholderSince().map(r -> r.ordinal() + 1).orElse(0));
        texts(type.actions());
        number(flags(type.decidesReplacementItself(), type.signal(), type.implicitDependencies()));
        number(type.translationRules().size());
        type.translationRules().forEach(this::rule);
        properties(type.properties());
        number(type.attributes().size());
        type.attributes().forEach((name, attribute) -> {
            text(name);
            number(attribute.type().map(t -> t.ordinal() + 1).orElse(0));
            optional(attribute.description());
            support(attribute.supportStatus());
            number(attribute.cacheMode().ordinal());
            releases(attribute.releases());
        });
        properties(type.updatePolicy());
    }

    private void properties(Map<String, PropertySchema> properties) {
        number(properties.size());
        properties.forEach((name, property) -> {
            text(name);
            property(property);
        });
    }

    private void property(PropertySchema property) {
        number(property.type().ordinal());
        number(flags(
                property.required(),
                property.updateAllowed(),
                property.immutable(),
                property.hidden(),
                property.implemented(),
                property.allowConversion(),
                property.defaultValue().isPresent(),
                property.items().isPresent()));
        property.defaultValue().ifPresent(this::value);
        optional(property.description());
        support(property.supportStatus());
        releases(property.releases());
        number(property.constraints().size());
        property.constraints().forEach(this::constraint);
        property.items().ifPresent(this::property);
        properties(property.properties());
    }

    private void constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Length length) {
            number(0);
            nullable(length.min());
            nullable(length.max());
        } else if (constraint instanceof Constraint.Range range) {
            number(1);
            nullable(range.min());
            nullable(range.max());
        } else if (constraint instanceof Constraint.AllowedValues allowed) {
            number(2);
            value(allowed.values());
        } else if (constraint instanceof Constraint.AllowedPattern allowed) {
            number(3);
            text(allowed.pattern());
        } else if (constraint instanceof Constraint.Modulo modulo) {
            number(4);
            number(modulo.step());
            number(modulo.offset());
        } else if (constraint instanceof Constraint.Custom custom) {
            number(5);
            text(custom.name());
        } else {
            throw new IllegalArgumentException("no compact form for " + constraint);
        }
    }

    private void rule(TranslationRule rule) {
        number(rule.kind().ordinal());
        texts(rule.path());
        texts(rule.valuePath());
        nullable(rule.valueName());
        texts(rule.customValuePath());
        nullable(rule.clientPlugin());
        nullable(rule.finder());
        nullable(rule.entity());
    }

    private void reference(Reference reference) {
        text(reference.constraint());
        if (reference instanceof Reference.Entity entity) {
            number(0);
            text(entity.interfaceName());
            texts(entity.providers());
        } else if (reference instanceof Reference.Format format) {
            number(1);
            number(format.offline() ? 1 : 0);
            nullable(format.description());
        } else {
            throw new IllegalArgumentException("no compact form for " + reference);
        }
    }

    private void support(SupportStatus status) {
        number(status.status().ordinal());
        nullable(status.version());
        nullable(status.message());
        SupportStatus previous = status.previous();
        number(previous == null ? 0 : 1);
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
        number(bits);
    }

    private void value(Object value) {
        if (value instanceof String text) {
            number(1);
            text(text);
        } else if (value instanceof Long whole) {
            number(2);
            number(whole);
        } else if (value instanceof Double real) {
            number(3);
            long bits = Double.doubleToLongBits(real);
            for (int shift = 56; shift >= 0; shift -= 8) {
                body.write((int) (bits >>> shift));
            }
        } else if (value instanceof Boolean flag) {
            number(flag ? 5 : 4);
        } else if (value instanceof List<?> list) {
            number(6);
            number(list.size());
            list.forEach(this::nullable);
        } else if (value instanceof Map<?, ?> map) {
            number(7);
            number(map.size());
            map.forEach((key, item) -> {
                text((String) key);
                nullable(item);
            });
        } else {
            throw new IllegalArgumentException("no compact form for a " + value.getClass());
        }
    }

    private void nullable(@Nullable Object value) {
        if (value == null) {
            number(0);
        } else {
            value(value);
        }
    }

    private void optional(Optional<String> text) {
        nullable(text.orElse(null));
    }

    private void texts(Collection<String> list) {
        number(list.size());
        list.forEach(this::text);
    }

    private void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known == null ? texts.size() - 1 : known);
    }

    /** Seven bits a byte, lowest first; the sign is folded into the lowest bit. */
    private void number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            body.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        body.write((int) rest);
    }

    private static long flags(boolean... flags) {
        long bits = 0;
        for (int i = 0; i < flags.length; i++) {
            bits |= flags[i] ? 1L << i : 0;
        }
        return bits;
    }
}
