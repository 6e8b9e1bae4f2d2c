package dev.kiln;

import dev.kiln.spi.WireValue;

/** What an environment can forbid an update to do to a resource; the update then fails. Source: SEMANTICS section 11. */
public enum RestrictedAction implements WireValue {
    /** A change in place. */
    UPDATE("update"),
    /** A replacement by a new object. */
    REPLACE("replace");

    private final String wireValue;

    RestrictedAction(String wireValue) {
        this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
        return wireValue;
    }
}
