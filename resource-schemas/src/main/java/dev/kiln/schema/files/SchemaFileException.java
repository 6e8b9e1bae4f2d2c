package dev.kiln.schema.files;

import java.util.List;

/** Files that cannot be used, with everything that is wrong in them. */
public final class SchemaFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // what List.copyOf gives is serializable
    private final List<String> problems;

    /**
     * Names all problems.
     *
     * @param problems at least one, each with its file and field
     */
    public SchemaFileException(List<String> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the schema files:\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that is wrong.
     *
     * @return each as {@code file: field: what is wrong}
     */
    public List<String> problems() {
        return problems;
    }
}
