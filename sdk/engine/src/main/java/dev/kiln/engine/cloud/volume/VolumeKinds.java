package dev.kiln.engine.cloud.volume;

/** The collections of the simulated Cinder. */
public final class VolumeKinds {

    /** Volumes. */
    public static final String VOLUMES = "cinder/volumes";

    /** Volume types. */
    public static final String TYPES = "cinder/types";

    /** Backups of volumes. */
    public static final String BACKUPS = "cinder/backups";

    /** Snapshots of volumes. */
    public static final String SNAPSHOTS = "cinder/snapshots";

    private VolumeKinds() {}
}
