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
import org.jspecify.annotations.Nullable;

/** The bytes of the compact form: numbers of variable length, and each text once. {@link CompactInput} reads them. */
final class CompactOutput {

    /** Rises with every change of the form. */
    static final int VERSION = 2;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    byte[] bytes() {
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

    void value(Object value) {
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

    void nullable(@Nullable Object value) {
        if (value == null) {
            number(0);
        } else {
            value(value);
        }
    }

    void optional(Optional<String> text) {
        nullable(text.orElse(null));
    }

    void texts(Collection<String> list) {
        number(list.size());
        list.forEach(this::text);
    }

    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known == null ? texts.size() - 1 : known);
    }

    /** Seven bits a byte, lowest first; the sign is folded into the lowest bit. */
    void number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            body.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        body.write((int) rest);
    }
}
