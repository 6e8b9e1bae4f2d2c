package dev.kiln.hot.property;

import dev.kiln.hot.diag.TemplatePath;
import org.jspecify.annotations.Nullable;

/**
 * Something that Heat refuses about a property value.
 *
 * @param kind what sort of problem it is
 * @param path the value, or what should hold it when it is missing or unknown
 * @param message what is wrong, in Heat's words without the path
 * @param property the schema that the value breaks, null for a property that no schema has
 * @param name the property that is unknown, missing or not implemented, null for the other kinds
 */
public record PropertyProblem(
        Kind kind,
        TemplatePath path,
        String message,
        @Nullable PropertySpec property,
        @Nullable String name) {

    /** The sorts of problems. */
    public enum Kind {
        /** The schema has no such property. */
        UNKNOWN,
        /** A required property is absent. */
        MISSING,
        /** Heat knows the property but does not implement it. */
        NOT_IMPLEMENTED,
        /** The value cannot be converted to the property's type. */
        TYPE,
        /** The value breaks a constraint. */
        CONSTRAINT
    }

    /**
     * The whole message as Heat gives it.
     *
     * @return for example {@code Property error: resources.a.properties: Unknown Property imagee}
     */
    public String heatText() {
        return "Property error: " + path + ": " + message;
    }
}
