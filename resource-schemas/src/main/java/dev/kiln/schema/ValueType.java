package dev.kiln.schema;

import java.util.Optional;

/** The type of a property's or an attribute's value. */
public enum ValueType {
    /** Text. */
    STRING("string"),
    /** A whole number. */
    INTEGER("integer"),
    /** A whole or a floating-point number. */
    NUMBER("number"),
    /** True or false. */
    BOOLEAN("boolean"),
    /** A map with text keys. */
    MAP("map"),
    /** A list. */
    LIST("list"),
    /** Whatever the template gives. */
    ANY("any");

    private final String heatName;

    ValueType(String heatName) {
        this.heatName = heatName;
    }

    /**
     * The name that the schema files use.
     *
     * @return for example {@code string}
     */
    public String heatName() {
        return heatName;
    }

    /**
     * Looks a type up by the name that the schema files use.
     *
     * @param heatName for example {@code string}
     * @return the type, or empty when there is none of that name
     */
    public static Optional<ValueType> named(String heatName) {
        for (ValueType one : values()) {
            if (one.heatName.equals(heatName)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
