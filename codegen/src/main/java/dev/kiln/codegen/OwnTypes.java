package dev.kiln.codegen;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.model.Model;
import dev.kiln.codegen.model.OwnSchema;
import dev.kiln.codegen.naming.GenerationException;
import dev.kiln.codegen.naming.JavaNames;
import dev.kiln.codegen.naming.TypeNames;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Generates classes for types that stand beside Kiln's own, in a package of the user's; all that is wrong is told at once. */
final class OwnTypes {

    private final String basePackage;
    private final List<OwnSchema> types;
    private final ReferenceCatalog references;
    private final List<String> problems = new ArrayList<>();

    OwnTypes(String basePackage, Collection<OwnSchema> types, ReferenceCatalog references) {
        this.basePackage = basePackage;
        this.types = List.copyOf(types);
        this.references = references;
    }

    /** What is to be generated. */
    Model model() {
        checkPackage();
        checkNames();
        types.forEach(type -> checkConstraints(type.schema()));
        if (problems.isEmpty()) {
            // One by one, so that the first that cannot be generated does not hide the others.
            types.forEach(this::checkAlone);
        }
        if (problems.isEmpty()) {
            return Model.beside(basePackage, types, references, Codegen.RESOURCES, ReferenceCatalog.bundled());
        }
        throw new GenerationException(String.join("\n", problems));
    }

    private void checkPackage() {
        if (!SourceVersion.isName(basePackage, SourceVersion.RELEASE_17)) {
            throw new GenerationException("\"" + basePackage
                    + "\" is no name of a package; use lower case words with dots between, such as com.acme.heat");
        }
        if (basePackage.equals("dev.kiln") || basePackage.startsWith("dev.kiln.")) {
            throw new GenerationException(
                    "the package " + basePackage + " belongs to Kiln; use one of your own, such as com.acme.heat");
        }
    }

    private void checkNames() {
        Map<String, String> owners = new HashMap<>();
        for (OwnSchema type : types) {
            String name = type.schema().name();
            try {
                ClassName className = new TypeNames(basePackage, List.of(name)).classOf(name);
                String other = owners.putIfAbsent(JavaNames.lower(className.canonicalName()), name);
                if (name.equals(other)) {
                    problems.add("the type " + name + " is given twice; leave one of its files out");
                } else if (other != null) {
                    problems.add("the types " + other + " and " + name + " would both be the class "
                            + className.canonicalName()
                            + "; leave one of them out, or rename its file if it is a template");
                }
            } catch (GenerationException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private void checkConstraints(ResourceSchema type) {
        Set<String> unknown = new LinkedHashSet<>();
        type.properties().forEach((name, property) -> collectUnknown(name, property, unknown));
        for (String constraint : unknown) {
            problems.add(
                    "the type " + type.name() + " has the constraint " + constraint
                            + ", which Kiln does not know; say in references.yaml beside the schemas whether it is a format or what it names");
        }
    }

    private void collectUnknown(String path, PropertySchema property, Set<String> unknown) {
        for (Constraint constraint : property.constraints()) {
            if (constraint instanceof Constraint.Custom custom
                    && references.constraint(custom.name()).isEmpty()
                    && ReferenceCatalog.bundled().constraint(custom.name()).isEmpty()) {
                unknown.add(custom.name() + " at the property " + path);
            }
        }
        property.items().ifPresent(items -> collectUnknown(path, items, unknown));
        property.properties().forEach((name, inner) -> collectUnknown(path + "." + name, inner, unknown));
    }

    private void checkAlone(OwnSchema type) {
        try {
            Model.beside(
                    basePackage,
                    List.of(type),
                    references.withoutProviders(),
                    Codegen.RESOURCES,
                    ReferenceCatalog.bundled());
        } catch (GenerationException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }
}
