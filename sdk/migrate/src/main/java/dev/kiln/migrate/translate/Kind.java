package dev.kiln.migrate.translate;

import dev.kiln.hot.ParameterType;
import dev.kiln.schema.ValueType;
import java.util.Arrays;

/** The types that the type argument of an {@code Expr} has in generated setters and functions. */
enum Kind {
    STRING("String", "asString"),
    NUMBER("Number", "asNumber"),
    BOOLEAN("Boolean", "asBoolean"),
    LIST("List<?>", "asList"),
    MAP("Map<?, ?>", "asMap"),
    ANY("Object", "");

    private final String java;
    private final String conversion;

    Kind(String java, String conversion) {
        this.java = java;
        this.conversion = conversion;
    }

    /** The type in Java, for a type argument. */
    String java() {
        return java;
    }

    /** The method of {@code Expr} that turns another kind into this one. */
    String conversion() {
        return conversion;
    }

    /** The kind whose type in Java it is; any for none of them. */
    static Kind ofJava(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.java.equals(type))
                .findFirst()
                .orElse(ANY);
    }

    static Kind of(ParameterType type) {
        return switch (type) {
            case STRING -> STRING;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case COMMA_DELIMITED_LIST -> LIST;
            case JSON -> MAP;
        };
    }

    static Kind of(ValueType type) {
        return switch (type) {
            case STRING -> STRING;
            case INTEGER, NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case LIST -> LIST;
            case MAP -> MAP;
            case ANY -> ANY;
        };
    }
}
