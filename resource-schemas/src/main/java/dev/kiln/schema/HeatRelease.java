package dev.kiln.schema;

import java.util.Optional;

/**
 * The states of Heat whose resource types the catalogue knows, oldest first: the order of declaration is the order of
 * time. A new release is a new constant at the end.
 */
public enum HeatRelease {
    /** Heat 19.0.0, part of OpenStack Zed, October 2022. */
    ZED("zed", "Heat 19.0.0 (Zed)"),
    /** The newest source of August 2026, on its way to Heat 27. */
    MASTER_2026_08("master-2026-08", "Heat's master of August 2026");

    private final String id;
    private final String title;

    HeatRelease(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /**
     * The short name that the schema files and commands use.
     *
     * @return for example {@code zed}
     */
    public String id() {
        return id;
    }

    /**
     * The name for people.
     *
     * @return for example {@code Heat 19.0.0 (Zed)}
     */
    public String title() {
        return title;
    }

    /**
     * Looks a release up by its short name.
     *
     * @param id for example {@code zed}
     * @return the release, or empty when there is none of that name
     */
    public static Optional<HeatRelease> named(String id) {
        for (HeatRelease one : values()) {
            if (one.id.equals(id)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * The newest release that the catalogue knows.
     *
     * @return the last constant
     */
    public static HeatRelease newest() {
        HeatRelease[] all = values();
        return all[all.length - 1];
    }
}
