package dev.kiln.migrate.translate;

import dev.kiln.codegen.model.ResourceModel;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The statements of a stack as the body of its constructor; when there are too many for one method, in methods by concern, with fields
 * for what they share.
 */
final class ClassBody {

    /** From so many statements on, the constructor is split. */
    private static final int MANY = 100;

    /** How many statements one method has at most. */
    private static final int CHUNK = 60;

    private static final String INDENT = "        ";

    private final List<Statement> statements;
    private final boolean fewResources;
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder constructor = new StringBuilder();
    private final StringBuilder methods = new StringBuilder();

    ClassBody(List<Statement> statements) {
        this.statements = statements;
        this.fewResources = statements.stream()
                        .filter(statement -> statement.section() == Statement.Section.RESOURCES)
                        .count()
                <= CHUNK;
        if (statements.size() < MANY) {
            constructor.append(lines(statements, false));
        } else {
            split();
        }
    }

    /** The declarations of fields, each with its line feed; empty when there are none. */
    String fields() {
        return fields.toString();
    }

    /** What the constructor does besides calling that of the superclass. */
    String constructor() {
        return constructor.toString();
    }

    /** The methods that the constructor calls; empty when it does all itself. */
    String methods() {
        return methods.toString();
    }

    private void split() {
        Map<String, Integer> names = new HashMap<>();
        List<Statement> chunk = new ArrayList<>();
        String concern = "";
        for (Statement statement : statements) {
            if (statement.section() == Statement.Section.HEAD) {
                constructor.append(lines(List.of(statement), true));
                continue;
            }
            String next = statement.opens() || concern.isEmpty() ? concern(statement, concern) : concern;
            boolean moved = !next.equals(concern) || (chunk.size() >= CHUNK && statement.opens());
            if (moved && !chunk.isEmpty()) {
                method(concern, names, chunk);
                chunk.clear();
            }
            concern = next;
            chunk.add(statement);
            Variable variable = statement.variable();
            if (variable != null && variable.isUsed()) {
                fields.append("    private ")
                        .append(statement.type())
                        .append(' ')
                        .append(variable.name())
                        .append(";\n");
            }
        }
        if (!chunk.isEmpty()) {
            method(concern, names, chunk);
        }
    }

    private String concern(Statement statement, String before) {
        return switch (statement.section()) {
            case HEAD, PARAMETERS, GROUPS -> "Parameters";
            case CONDITIONS -> "Conditions";
            case OUTPUTS -> "Outputs";
            case ENVIRONMENT -> "Environment";
            case RESOURCES -> fewResources ? "Resources" : service(statement, before);
        };
    }

    /** What provides the resource that a statement declares; of one without a class, what provides that before it. */
    private static String service(Statement statement, String before) {
        Variable variable = statement.variable();
        ResourceModel model = variable == null ? null : variable.model();
        if (model == null) {
            return before.isEmpty() || before.equals("Parameters") || before.equals("Conditions")
                    ? "Resources"
                    : before;
        }
        String home = model.name().packageName();
        String service = home.substring(home.lastIndexOf('.') + 1);
        return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
    }

    private void method(String concern, Map<String, Integer> names, List<Statement> chunk) {
        int number = names.merge(concern, 1, Integer::sum);
        String name = "declare" + concern + (number == 1 ? "" : String.valueOf(number));
        constructor.append(INDENT).append(name).append("();\n");
        methods.append("\n    private void ")
                .append(name)
                .append("() {\n")
                .append(lines(chunk, true))
                .append("    }\n");
    }

    private static String lines(List<Statement> statements, boolean shared) {
        StringBuilder lines = new StringBuilder();
        Statement before = null;
        boolean tall = false;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Doc doc = shared ? statement.assignment() : statement.declaration();
            String text = Layout.render(doc, INDENT.length());
            boolean nowTall = text.indexOf('\n') >= 0 || !statement.opens() || goesOn(statements, i);
            if (before != null && isApart(before, statement, tall || nowTall)) {
                lines.append('\n');
            }
            lines.append(INDENT).append(text).append('\n');
            before = statement;
            tall = nowTall;
        }
        return lines.toString();
    }

    /** Whether the statement behind one of a resource is about that resource, too. */
    private static boolean goesOn(List<Statement> statements, int index) {
        return index + 1 < statements.size()
                && statements.get(index + 1).section() == Statement.Section.RESOURCES
                && !statements.get(index + 1).opens();
    }

    /** Whether an empty line stands between two statements: between sections, above comments, and around resources of several lines. */
    private static boolean isApart(Statement before, Statement next, boolean tall) {
        return before.section() != next.section()
                || !next.comments().isEmpty()
                || (next.section() == Statement.Section.RESOURCES && next.opens() && tall);
    }
}
