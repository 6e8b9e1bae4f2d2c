package dev.kiln;

import dev.kiln.spi.WireValue;

/** What happens to the real object when its resource leaves the stack. Source: SEMANTICS section 1.4. */
public enum DeletionPolicy implements WireValue {
    /** The object is deleted; this is so when nothing is said. */
    DELETE("Delete"),
    /** The object stays, and Heat forgets it. */
    RETAIN("Retain"),
    /** A snapshot is made before the object is deleted; only types that have snapshots allow it. */
    SNAPSHOT("Snapshot");

    private final String wireValue;

    DeletionPolicy(String wireValue) {
        this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
        return wireValue;
    }
}
