package dev.kiln.engine.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Makes what is long short before it is encrypted: where Java compiles little, to encrypt a byte takes longer than to pack it. */
final class Packed {

    /** From so many bytes on it pays. */
    private static final int LONG = 2048;

    /** How what is packed begins; no JSON does. */
    private static final byte MARK = 0x78;

    private Packed() {}

    static byte[] pack(byte[] json) throws IOException {
        if (json.length < LONG) {
            return json;
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(json.length / 4);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, LONG)) {
            out.write(json);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** What has been packed, or was too short for that. */
    static byte[] unpack(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] != MARK) {
            return bytes;
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
