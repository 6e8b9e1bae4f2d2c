package dev.kiln.schema.files;

import java.util.regex.Pattern;

/** How a resource type and its file are called. */
final class TypeFiles {

    /** No dots, slashes or dashes: a name can neither leave its folder nor share a file with another. */
    private static final Pattern TYPE_NAME = Pattern.compile("[A-Za-z0-9_]+(::[A-Za-z0-9_]+)+");

    private TypeFiles() {}

    static boolean isTypeName(String name) {
        return TYPE_NAME.matcher(name).matches();
    }

    /** For example {@code OS-Nova-Server.yaml}; the name must be a type name. */
    static String fileOf(String typeName) {
        if (!isTypeName(typeName)) {
            throw new IllegalArgumentException("\"" + typeName
                    + "\" cannot name a resource type: use letters, digits and" + " _ in segments parted by ::");
        }
        return typeName.replace("::", "-") + ".yaml";
    }
}
