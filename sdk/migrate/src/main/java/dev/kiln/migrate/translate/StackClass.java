package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.migrate.MigratedTemplate;
import dev.kiln.migrate.files.FileReferences;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.Imports;
import dev.kiln.migrate.write.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the class of one stack. */
public final class StackClass {

    private final Template template;
    private final String file;
    private final String packageName;
    private final String className;
    private final Imports imports;
    private final Scope scope;
    private final Comments comments;

    /**
     * A class for a template.
     *
     * @param template the template
     * @param read what reading it gave, for the places of its parts
     * @param text its text, for the comments
     * @param file its file's name
     * @param packageName the package of the class
     * @param className the simple name of the class
     * @param surroundings what lies around the template
     */
    public StackClass(
            Template template,
            ReadResult read,
            String text,
            String file,
            String packageName,
            String className,
            Surroundings surroundings) {
        this.template = template;
        this.file = file;
        this.packageName = packageName;
        this.className = className;
        this.imports = new Imports(packageName, className);
        this.comments = new Comments(read, text);
        this.scope = new Scope(template, surroundings, imports, comments);
    }

    /**
     * Writes the class.
     *
     * @param faults what is wrong with the template, to be handed on
     * @return the class and what is to be told of it
     */
    public MigratedTemplate write(List<Diagnostic> faults) {
        Surroundings around = scope.surroundings();
        String stack = scope.kernel("Stack");
        if (around.nestedAs() != null) {
            imports.reserve("Properties");
        }
        List<String> license = comments.take(TemplatePath.of("heat_template_version"));
        List<Statement> statements = new StackBody(scope, comments).write();
        license.addAll(comments.takeAll(TemplatePath.ROOT));
        ClassBody body = new ClassBody(statements);
        StackMembers members = new StackMembers(scope, ClassName.get(packageName, className));
        StackConstructors constructors = new StackConstructors(scope, className, stackName(), members.model());
        StringBuilder source = new StringBuilder();
        source.append("/** The stack of the template {@code ")
                .append(JavadocText.inCode(around.place() == null ? fileName() : around.place()))
                .append("}. */\npublic final class ")
                .append(className)
                .append(" extends ")
                .append(stack)
                .append(" {\n\n")
                .append(body.fields().isEmpty() ? "" : body.fields() + "\n")
                .append(constructors.write(body.constructor()))
                .append(body.methods())
                .append(around.nestedAs() == null ? "" : members.outputMethods() + members.setterClass())
                .append("}\n");
        return new MigratedTemplate(
                file,
                packageName,
                className,
                above(license) + head() + source,
                template,
                faults,
                scope.rawUses(),
                knownResources(),
                typedResources(),
                around.nestedAs() == null ? null : members.model(),
                plainTemplates());
    }

    /** The templates that are named where a type stands, but not by their classes. */
    private List<String> plainTemplates() {
        List<String> plain = new ArrayList<>(FileReferences.of(template).templates());
        scope.nestedUses().forEach(plain::remove);
        return plain.stream().distinct().toList();
    }

    private static String above(List<String> comments) {
        return Layout.render(Comments.above(comments, Doc.EMPTY), 0);
    }

    private String head() {
        String lines =
                imports.all().stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + (lines.isEmpty() ? "" : lines + "\n");
    }

    private String fileName() {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private String stackName() {
        String name = fileName();
        int dot = name.indexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^A-Za-z0-9_.-]", "-");
        return stem.matches("[A-Za-z].*") ? stem : "stack-" + stem;
    }

    private int knownResources() {
        return (int) template.resources().values().stream()
                .filter(resource -> hasClass(resource.type()))
                .count();
    }

    private int typedResources() {
        Set<Object> raw = scope.rawUses().stream()
                .filter(use -> use.path().segments().size() > 1
                        && use.path().segments().get(0).equals("resources"))
                .map(use -> use.path().segments().get(1))
                .collect(Collectors.toSet());
        return (int) template.resources().entrySet().stream()
                .filter(resource -> hasClass(resource.getValue().type()) && !raw.contains(resource.getKey()))
                .count();
    }

    private boolean hasClass(String type) {
        return scope.sdk().resource(type).isPresent() || scope.stack(type).isPresent();
    }
}
