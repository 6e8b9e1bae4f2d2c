package dev.kiln.migrate.translate;

import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.Layout;
import java.util.List;
import java.util.regex.Pattern;
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

    /** The columns before a statement. */
    private static final int INDENT = 8;

    /** What a line ends with whose next begins with a setter. */
    private static final Pattern LAMBDA = Pattern.compile("-> \\w+$");

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
        return Comments.above(
                comments,
                variable != null && variable.isUsed()
                        ? assigned(before + variable.name() + " =", Doc.of(body, ";"))
                        : Doc.of(body, ";"));
    }

    /**
     * What is assigned stands on the line of its variable when it takes fewer lines there than when it begins on one of its own; setters
     * keep a line for each.
     */
    private static Doc assigned(String target, Doc value) {
        Doc same = Doc.of(target, " ", value);
        Doc next = Doc.of(target, new Doc.Nest(8, Doc.of(Doc.HARD, value)));
        List<String> lines = Layout.render(same, INDENT).lines().toList();
        boolean fits = INDENT + lines.get(0).length() <= Layout.WIDTH;
        boolean sets = LAMBDA.matcher(lines.get(0)).find();
        boolean shorter = lines.size() == 1
                || lines.size() < Layout.render(next, INDENT).lines().count();
        return fits && (sets || shorter) ? same : next;
    }
}
