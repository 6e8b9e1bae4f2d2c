package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.Stack;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Identifiers;
import dev.kiln.migrate.write.JavaText;
import dev.kiln.migrate.write.Layout;
import dev.kiln.migrate.write.Prose;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the class of a template has for those that use it as a type: setters for its parameters, methods for its outputs. */
final class StackMembers {

    private final Scope scope;
    private final StackModel model;

    StackMembers(Scope scope, ClassName name) {
        this.scope = scope;
        Template template = scope.template();
        this.model = new StackModel(
                name,
                setters(template),
                outputs(template),
                template.parameters().values().stream().allMatch(parameter -> parameter.defaultValue() != null));
    }

    StackModel model() {
        return model;
    }

    private Map<String, StackModel.Setter> setters(Template template) {
        Identifiers names = new Identifiers();
        List.of("set", "configured").forEach(names::reserve);
        Map<String, StackModel.Setter> setters = new LinkedHashMap<>();
        template.parameters()
                .forEach((name, parameter) -> setters.put(
                        name,
                        new StackModel.Setter(
                                names.variable(name, "parameter"), parameter.type(), references(parameter))));
        return setters;
    }

    private List<ClassName> references(ParameterDef parameter) {
        List<ClassName> references = new ArrayList<>();
        for (Node constraint : parameter.constraints()) {
            if (constraint instanceof MapNode map && map.get("custom_constraint") instanceof StringNode name) {
                scope.sdk()
                        .reference(name.value())
                        .filter(one -> !references.contains(one))
                        .ifPresent(references::add);
            }
        }
        return references;
    }

    private Map<String, StackModel.OutputMethod> outputs(Template template) {
        Identifiers names = new Identifiers();
        for (Class<?> kernel = Stack.class; kernel != null; kernel = kernel.getSuperclass()) {
            Arrays.stream(kernel.getDeclaredMethods())
                    .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                    .map(Method::getName)
                    .forEach(names::reserve);
        }
        names.reserve("declare");
        Map<String, StackModel.OutputMethod> outputs = new LinkedHashMap<>();
        for (String name : template.outputs().keySet()) {
            Kind kind = scope.outputs().getOrDefault(name, Kind.ANY);
            outputs.put(
                    name,
                    new StackModel.OutputMethod(names.variable(name, "output"), kind == Kind.ANY ? "" : kind.java()));
        }
        return outputs;
    }

    /** The methods for the outputs. */
    String outputMethods() {
        StringBuilder methods = new StringBuilder();
        model.outputs().forEach((name, output) -> {
            OutputDef definition = scope.template().outputs().get(name);
            Node description = definition == null ? null : definition.description();
            boolean known = !output.type().isEmpty();
            if (known) {
                scope.typeArgument(Kind.ofJava(output.type()));
            }
            methods.append('\n')
                    .append(doc("    ", described("The output", name, description)))
                    .append("    public ")
                    .append(known ? "" : "<T> ")
                    .append(scope.kernel("Expr"))
                    .append('<')
                    .append(known ? output.type() : "T")
                    .append("> ")
                    .append(output.javaName())
                    .append("() {\n        return attribute(")
                    .append(JavaText.quoted(name))
                    .append(");\n    }\n");
        });
        return methods.toString();
    }

    /** The class with the setters; nothing where there is nothing to set. */
    String setterClass() {
        if (model.setters().isEmpty()) {
            return "";
        }
        StringBuilder setters = new StringBuilder();
        setters.append(
                        "\n    /** The values of the stack's parameters. */\n    public static final class Properties extends ")
                .append(scope.kernel("StackProperties"))
                .append("<Properties> {\n");
        model.setters().forEach((name, setter) -> {
            ParameterDef parameter = scope.template().parameters().get(name);
            setters.append('\n')
                    .append(doc(
                            "        ",
                            described("The parameter", name, parameter == null ? null : parameter.description())));
            String separator = "";
            for (Overload overload : overloads(setter)) {
                setters.append(separator)
                        .append("        public Properties ")
                        .append(setter.javaName())
                        .append('(')
                        .append(overload.type())
                        .append(" value) {\n            return set(")
                        .append(JavaText.quoted(name))
                        .append(", ")
                        .append(overload.value())
                        .append(");\n        }\n");
                separator = "\n";
            }
        });
        return setters.append("    }\n").toString();
    }

    /** A setter's parameter and what it sets. */
    private record Overload(String type, String value) {}

    private List<Overload> overloads(StackModel.Setter setter) {
        List<Overload> overloads = new ArrayList<>();
        String literal = switch (setter.type()) {
            case STRING -> "String";
            case NUMBER -> "Number";
            case BOOLEAN -> "boolean";
            case COMMA_DELIMITED_LIST -> scope.util("List") + "<?>";
            case JSON -> scope.util("Map") + "<String, ?>";
        };
        overloads.add(new Overload(literal, "value"));
        setter.references()
                .forEach(reference -> overloads.add(new Overload(scope.imports().use(reference), "value.ref()")));
        String wanted = Kind.of(setter.type()).java();
        overloads.add(new Overload(scope.kernel("Expr") + "<? extends " + wanted + ">", "value"));
        return overloads;
    }

    private static String described(String what, String name, @Nullable Node description) {
        String words = description instanceof StringNode text ? JavadocText.prose(text.value()) : "";
        String sentence = words.isEmpty() ? "" : ": " + words;
        return what + " {@code " + JavadocText.inCode(name) + "}" + sentence
                + (sentence.matches(".*[.!?:]") ? "" : ".");
    }

    private static String doc(String indent, String text) {
        if (indent.length() + "/** ".length() + text.length() + " */".length() <= Layout.WIDTH) {
            return indent + "/** " + text + " */\n";
        }
        List<String> lines = Prose.wrapped(text, Layout.WIDTH - indent.length() - " * ".length());
        return indent + "/**\n" + indent + " * " + String.join("\n" + indent + " * ", lines) + "\n" + indent + " */\n";
    }
}
