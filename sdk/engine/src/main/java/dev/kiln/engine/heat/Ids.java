package dev.kiln.engine.heat;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids of objects that live in Heat or in the identity service. */
final class Ids {

    private Ids() {}

    /** A random UUID. */
    static String uuid(RandomGenerator random) {
        long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** An id as users have them: a UUID without hyphens. */
    static String hex(RandomGenerator random) {
        return uuid(random).replace("-", "");
    }
}
