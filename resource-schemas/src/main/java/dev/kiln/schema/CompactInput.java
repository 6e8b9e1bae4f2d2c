package dev.kiln.schema;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CompactOutput} wrote. */
final class CompactInput {

    private final DataInputStream in;
    private final String[] texts;

    CompactInput(byte[] bytes) throws IOException {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
        int version = in.readInt();
        if (version != CompactOutput.VERSION) {
            throw new IOException("form " + version + " of the compact schemas, not " + CompactOutput.VERSION);
        }
        texts = new String[in.readUnsignedShort()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
    }

    Object value() throws IOException {
        Object value = nullable();
        if (value == null) {
            throw new IOException("a value is missing");
        }
        return value;
    }

    @Nullable
    Object nullable() throws IOException {
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

    List<@Nullable Object> list() throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = count(); i > 0; i--) {
            list.add(nullable());
        }
        return Collections.unmodifiableList(list);
    }

    Map<String, @Nullable Object> map() throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = count(); i > 0; i--) {
            map.put(text(), nullable());
        }
        return Collections.unmodifiableMap(map);
    }

    @Nullable
    String nullableText() throws IOException {
        return (String) nullable();
    }

    List<String> texts() throws IOException {
        int count = count();
        List<String> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(text());
        }
        return list;
    }

    String text() throws IOException {
        return texts[count()];
    }

    int count() throws IOException {
        return (int) number();
    }

    long number() throws IOException {
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
