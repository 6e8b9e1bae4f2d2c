package dev.kiln.migrate.translate;

import dev.kiln.migrate.write.JavaText;
import org.jspecify.annotations.Nullable;

/** Writes how stacks of a class are made: by themselves, within others, or both. */
final class StackConstructors {

    private final Scope scope;
    private final String className;
    private final String stackName;
    private final StackModel model;

    StackConstructors(Scope scope, String className, String stackName, StackModel model) {
        this.scope = scope;
        this.className = className;
        this.stackName = stackName;
        this.model = model;
    }

    /**
     * The constructors.
     *
     * @param body what they do besides calling that of the superclass
     */
    String write(String body) {
        Surroundings around = scope.surroundings();
        boolean several = around.standsAlone() && around.nestedAs() != null;
        String rest = several ? "        declare();\n" : body;
        StringBuilder all = new StringBuilder();
        if (around.standsAlone()) {
            all.append(alone(rest));
        }
        if (around.nestedAs() != null) {
            all.append(all.isEmpty() ? "" : "\n").append(nested(around.nestedAs(), rest));
        }
        return all + (several ? "\n    private void declare() {\n" + body + "    }\n" : "");
    }

    private String alone(String body) {
        return """
                    /**
                     * Declares the stack.
                     *
                     * @param app the app that holds it
                     */
                """ + "    public " + className + "(" + scope.kernel("App") + " app) {\n        super(app, "
                + JavaText.quoted(stackName) + ");\n" + body + "    }\n";
    }

    private String nested(String file, String body) {
        String name = JavaText.quoted(file);
        String holder = "(" + scope.kernel("Component") + " scope, String id";
        if (model.setters().isEmpty()) {
            return doc(null) + "    public " + className + holder + ") {\n        super(scope, id, " + name + ");\n"
                    + body + "    }\n";
        }
        String consumer = scope.imports().use("java.util.function", "Consumer");
        String plain = model.needsNothing()
                ? doc(null) + "    public " + className + holder
                        + ") {\n        this(scope, id, properties -> {});\n    }\n\n"
                : "";
        return plain + doc("sets the values of its parameters") + "    public " + className + holder + ", " + consumer
                + "<? super Properties> properties) {\n        super(scope, id, " + name
                + ", new Properties(), properties);\n" + body + "    }\n";
    }

    private static String doc(@Nullable String properties) {
        return """
                    /**
                     * Declares the stack within another.
                     *
                     * @param scope the stack or component that holds it
                     * @param id the name of the resource that stands for it
                """ + (properties == null ? "" : "     * @param properties " + properties + "\n") + "     */\n";
    }
}
