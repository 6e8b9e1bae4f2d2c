package dev.kiln.engine.handler;

import java.util.Locale;
import java.util.UUID;

/** Names for the objects of resources. Source: SEMANTICS section 10.1. */
public final class PhysicalName {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int SHORT_ID_LENGTH = 12;
    private static final int BITS_PER_LETTER = 5;
    private static final int SMALLEST_LIMIT = 4;

    private PhysicalName() {}

    /**
     * The name of a resource's object.
     *
     * @param stack the stack's name
     * @param resource the resource's name
     * @param uuid the resource's UUID
     * @param limit the longest name that the object can have
     * @return for example {@code web-server-abcdefghijkl}
     */
    public static String of(String stack, String resource, String uuid, int limit) {
        String name = stack.replaceAll("\\*+$", "") + "-" + resource + "-" + shortId(uuid);
        return reduce(name, limit);
    }

    /**
     * The random part of a name.
     *
     * @param uuid a random UUID
     * @return twelve letters and digits made of its 60 random bits
     * @throws IllegalArgumentException when the UUID is not a random one
     */
    public static String shortId(String uuid) {
        UUID id = UUID.fromString(uuid.toLowerCase(Locale.ROOT));
        if (id.version() != 4) {
            throw new IllegalArgumentException("Invalid UUID version (" + id.version() + ")");
        }
        long high = id.getMostSignificantBits();
        long bits = (high & 0x0fffL) << 48 | (high >>> 16 & 0xffffL) << 32 | high >>> 32;
        StringBuilder text = new StringBuilder(SHORT_ID_LENGTH);
        for (int i = SHORT_ID_LENGTH - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((int) (bits >>> (i * BITS_PER_LETTER) & 31)));
        }
        return text.toString();
    }

    /**
     * Shortens a name: its first two characters, a hyphen, and as much of its end as there is room for.
     *
     * @param name the name
     * @param limit the longest name allowed, at least 4
     * @return the name itself when it is short enough
     * @throws IllegalArgumentException when the limit is too small
     */
    public static String reduce(String name, int limit) {
        if (name.length() <= limit) {
            return name;
        }
        if (limit < SMALLEST_LIMIT) {
            throw new IllegalArgumentException("limit cannot be less than " + SMALLEST_LIMIT);
        }
        return name.substring(0, 2) + "-" + name.substring(name.length() - (limit - 3));
    }
}
