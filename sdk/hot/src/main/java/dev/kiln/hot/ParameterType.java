package dev.kiln.hot;

import java.util.Optional;

/** The types of parameters. Source: SEMANTICS section 5.1. */
public enum ParameterType {
    /** Text. */
    STRING("string"),
    /** An integer or a floating-point number. */
    NUMBER("number"),
    /** Any JSON value, most often a map. */
    JSON("json"),
    /** A list of strings, written with commas between them. */
    COMMA_DELIMITED_LIST("comma_delimited_list"),
    /** A truth value. */
    BOOLEAN("boolean");

    private final String wireName;

    ParameterType(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The name in a template.
     *
     * @return for example {@code comma_delimited_list}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * Looks a type up by its name in a template.
     *
     * @param wireName the name, in lower case only
     * @return the type, or empty when HOT has none of that name
     */
    public static Optional<ParameterType> named(String wireName) {
        for (ParameterType type : values()) {
            if (type.wireName.equals(wireName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
