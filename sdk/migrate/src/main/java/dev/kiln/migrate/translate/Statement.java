package dev.kiln.migrate.translate;

import dev.kiln.migrate.write.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the class: the declaration of something, or what is said of it afterwards.
 *
 * @param section what it belongs to
 * @param comments lines of comment above it
 * @param variable the variable that it declares, or null
 * @param type the type of the variable
 * @param body the expression, or the whole statement without its semicolon
 */
record Statement(
        Section section, List<String> comments, @Nullable Variable variable, String type, Doc body) {

    /** The concerns of a stack, in their order in the class. */
    enum Section {
        HEAD,
        PARAMETERS,
        GROUPS,
        CONDITIONS,
        RESOURCES,
        OUTPUTS,
        ENVIRONMENT
    }

    static Statement plain(Section section, List<String> comments, Doc body) {
        return new Statement(section, comments, null, "", body);
    }

    /** Whether it begins something, rather than adding to what the statement before has begun. */
    boolean opens() {
        return variable != null;
    }

    /** The statement, which declares its variable when anything uses it. */
    Doc declaration() {
        return line(type + " ");
    }

    /** The statement, which sets the field of its variable's name when anything uses it. */
    Doc assignment() {
        return line("");
    }

    private Doc line(String before) {
        Doc line = variable != null && variable.isUsed()
                ? Doc.of(before + variable.name() + " = ", body, ";")
                : Doc.of(body, ";");
        return Comments.above(comments, line);
    }
}
