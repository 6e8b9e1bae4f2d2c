package dev.kiln.schema;

import java.util.Optional;

/** What one unit of a number is, where it counts time or storage: Heat's schemas do not say. */
public enum Unit {
    /** Thousandths of a second. */
    MILLISECONDS("milliseconds", "milliseconds"),
    /** Seconds. */
    SECONDS("seconds", "seconds"),
    /** Minutes. */
    MINUTES("minutes", "minutes"),
    /** Not a number but a text such as {@code PT5M}. */
    ISO_8601("iso_8601", "a duration in ISO 8601, such as PT5M"),
    /** Bytes. */
    BYTES("bytes", "bytes"),
    /** What OpenStack calls MB: 1024 times 1024 bytes. */
    MEBIBYTES("MB", "MB of 1024 × 1024 bytes"),
    /** What OpenStack calls GB: 1024 MB. */
    GIBIBYTES("GB", "GB of 1024 MB");

    private final String id;
    private final String words;

    Unit(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /**
     * The name that the files use.
     *
     * @return for example {@code seconds}
     */
    public String id() {
        return id;
    }

    /**
     * The unit for people.
     *
     * @return for example {@code seconds}
     */
    public String words() {
        return words;
    }

    /**
     * Whether it measures storage.
     *
     * @return true for bytes and their multiples, false for time
     */
    public boolean isStorage() {
        return compareTo(BYTES) >= 0;
    }

    /**
     * Looks a unit up by the name that the files use.
     *
     * @param id for example {@code seconds}
     * @return the unit, or empty when there is none of that name
     */
    public static Optional<Unit> named(String id) {
        for (Unit unit : values()) {
            if (unit.id.equals(id)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
