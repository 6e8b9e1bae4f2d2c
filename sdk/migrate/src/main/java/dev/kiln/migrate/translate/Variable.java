package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.model.ResourceModel;
import org.jspecify.annotations.Nullable;

/** A Java variable for something that the template declares. */
final class Variable {

    private final String name;
    private final Kind kind;
    private @Nullable ResourceModel model;
    private @Nullable StackModel stack;
    private @Nullable ClassName entity;
    private boolean declared;
    private boolean used;

    /**
     * A variable.
     *
     * @param name its name in Java
     * @param kind the kind of its value as an expression
     * @param model of a resource, its class; null for others and for resources without a class
     */
    Variable(String name, Kind kind, @Nullable ResourceModel model) {
        this.name = name;
        this.kind = kind;
        this.model = model;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    ResourceModel model() {
        return model;
    }

    /** The reference interface that is its type; null when it is declared otherwise. */
    @Nullable
    ClassName entity() {
        return entity;
    }

    /** Makes it a parameter that names an entity. */
    void refersTo(ClassName reference) {
        entity = reference;
    }

    /** Of a resource whose type is a template, the class of that; null for others. */
    @Nullable
    StackModel stack() {
        return stack;
    }

    /** Makes it a nested stack. */
    void isStack(StackModel nested) {
        stack = nested;
    }

    /** Makes it a resource without a class. */
    void loseType() {
        model = null;
        stack = null;
    }

    /** Whether the statement that declares it has been written. */
    boolean isDeclared() {
        return declared;
    }

    void declare() {
        declared = true;
    }

    /** Whether anything mentions it; otherwise no variable is needed. */
    boolean isUsed() {
        return used;
    }

    /** The resource, or the one that stands for the nested stack, for a mention. */
    String useAsResource() {
        return stack == null ? use() : use() + ".asResource()";
    }

    /** The name, for a mention. */
    String use() {
        used = true;
        return name;
    }
}
