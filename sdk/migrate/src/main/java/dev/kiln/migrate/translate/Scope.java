package dev.kiln.migrate.translate;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.migrate.write.Identifiers;
import dev.kiln.migrate.write.Imports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known while one template becomes one class: its variables, its imports, and what had to be written without types. */
final class Scope {

    private static final String KERNEL = "dev.kiln";

    private final Template template;
    private final Surroundings surroundings;
    private final Imports imports;
    private final Comments comments;
    private final Places places;
    private final Identifiers identifiers = new Identifiers();
    private final Map<String, Variable> parameters = new LinkedHashMap<>();
    private final Map<String, Variable> conditions = new LinkedHashMap<>();
    private final Map<String, Variable> resources = new LinkedHashMap<>();
    private final Map<String, Kind> outputs = new LinkedHashMap<>();
    private final List<String> nestedUses = new ArrayList<>();
    private final List<RawUse> rawUses = new ArrayList<>();
    private TemplatePath place = TemplatePath.ROOT;

    Scope(Template template, Surroundings surroundings, Imports imports, Comments comments) {
        this.template = template;
        this.surroundings = surroundings;
        this.imports = imports;
        this.comments = comments;
        this.places = new Places(template);
        identifiers.reserve("app");
        // Variables are named after the resources; what else has such a name gets its kind behind it.
        template.resources().forEach((name, resource) -> {
            Variable variable = new Variable(
                    identifiers.variable(name, "resource"),
                    Kind.STRING,
                    sdk().resource(resource.type()).orElse(null));
            stack(resource.type()).ifPresent(variable::isStack);
            resources.put(name, variable);
        });
        template.parameters()
                .forEach((name, parameter) -> parameters.put(
                        name, new Variable(identifiers.variable(name, "parameter"), Kind.of(parameter.type()), null)));
        template.conditions()
                .keySet()
                .forEach(name -> conditions.put(
                        name, new Variable(identifiers.variable(name, "condition"), Kind.BOOLEAN, null)));
    }

    Template template() {
        return template;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    SdkModel sdk() {
        return surroundings.sdk();
    }

    /** The class of a template that is used as a type. */
    Optional<StackModel> stack(String type) {
        return Optional.ofNullable(surroundings.stacks().get(type));
    }

    /** Notes that a template is used by its class. */
    void usesStack(String type) {
        nestedUses.add(type);
    }

    /** The templates that are used by their classes, each as often as it is. */
    List<String> nestedUses() {
        return nestedUses;
    }

    /** Notes of what kind the value of an output is. */
    void output(String name, Kind kind) {
        outputs.put(name, kind);
    }

    /** The kinds of the outputs' values, as far as they have been written. */
    Map<String, Kind> outputs() {
        return outputs;
    }

    /** The comments of the template. */
    Comments comments() {
        return comments;
    }

    /** Where the values of the template stand in it. */
    Places places() {
        return places;
    }

    Imports imports() {
        return imports;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    /** A class of the kernel, imported. */
    String kernel(String simpleName) {
        return imports.use(KERNEL, simpleName);
    }

    /** A class of {@code java.util}, imported. */
    String util(String simpleName) {
        return imports.use("java.util", simpleName);
    }

    /** A type for a type argument, with its imports. */
    String typeArgument(Kind kind) {
        if (kind == Kind.LIST) {
            util("List");
        } else if (kind == Kind.MAP) {
            util("Map");
        }
        return "<" + kind.java() + ">";
    }

    Optional<Variable> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(Variable::isDeclared);
    }

    Optional<Variable> condition(String name) {
        return Optional.ofNullable(conditions.get(name)).filter(Variable::isDeclared);
    }

    /** A resource that is declared already. */
    Optional<Variable> resource(String name) {
        return Optional.ofNullable(resources.get(name)).filter(Variable::isDeclared);
    }

    /** A parameter of the template, declared or not. */
    Variable parameterVariable(String name) {
        return known(parameters, name);
    }

    /** A condition of the template, declared or not. */
    Variable conditionVariable(String name) {
        return known(conditions, name);
    }

    /** A resource of the template, declared or not. */
    Variable resourceVariable(String name) {
        return known(resources, name);
    }

    private static Variable known(Map<String, Variable> variables, String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new IllegalArgumentException(name);
        }
        return variable;
    }

    /** Says which part of the template is being written now. */
    void at(TemplatePath path) {
        place = path;
    }

    TemplatePath place() {
        return place;
    }

    /** Notes that the part being written has something without types. */
    void raw(String reason) {
        RawUse use = new RawUse(place, reason);
        if (!rawUses.contains(use)) {
            rawUses.add(use);
        }
    }

    List<RawUse> rawUses() {
        return rawUses;
    }

    /** Forgets the raw uses noted since there were so many: what held them is written otherwise. */
    void forgetRawUsesAfter(int count) {
        rawUses.subList(count, rawUses.size()).clear();
    }
}
