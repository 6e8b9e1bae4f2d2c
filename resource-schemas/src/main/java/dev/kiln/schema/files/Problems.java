package dev.kiln.schema.files;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one or many files, so that all of it can be said at once. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    /** Starts with none. */
    public Problems() {}

    /**
     * Adds one.
     *
     * @param file the file's name
     * @param field the path of the field in it, or an empty text for the whole file
     * @param what what is wrong and what would be right
     */
    public void add(String file, String field, String what) {
        found.add(file + ": " + (field.isEmpty() ? "" : field + ": ") + what);
    }

    /**
     * Fails when there are any.
     *
     * @throws SchemaFileException with all of them
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SchemaFileException(found);
        }
    }
}
