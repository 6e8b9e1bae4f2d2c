package dev.kiln.codegen.emit;

import static dev.kiln.codegen.emit.Kernel.consumerOf;
import static dev.kiln.codegen.emit.Kernel.exprOf;
import static dev.kiln.codegen.emit.Kernel.iterableOf;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.kiln.codegen.model.PropertyModel;
import dev.kiln.codegen.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The setters of one property.
 *
 * <pre>{@code
 * public Builder flavor(String value) {                       // every type that the value may have
 *     bag.set("flavor", value);
 *     return this;
 * }
 * public Builder flavor(NovaFlavorRef value) {                // where it names an entity
 *     bag.set("flavor", EntityRef.text(value));
 *     return this;
 * }
 * public Builder flavor(Expr<? extends String> value) { ... } // always
 * public Builder networks(Consumer<? super Networks> configure) {
 *     configure.accept(new Networks(bag.item("networks")));
 *     return this;
 * }
 * }</pre>
 *
 * <p>Beside a {@code Consumer} stands no type with an abstract method of one argument, or lambdas would be ambiguous.
 */
final class SetterEmitter {

    private final ClassName owner;
    private final ClassName entityRef;
    private final PropertyModel property;
    private final List<MethodSpec> setters = new ArrayList<>();

    private SetterEmitter(ClassName owner, ClassName entityRef, PropertyModel property) {
        this.owner = owner;
        this.entityRef = entityRef;
        this.property = property;
    }

    /**
     * All overloads.
     *
     * @param owner the class that has the setters, which they return
     * @param entityRef the common supertype of the reference interfaces
     * @param property the property
     */
    static List<MethodSpec> setters(ClassName owner, ClassName entityRef, PropertyModel property) {
        SetterEmitter emitter = new SetterEmitter(owner, entityRef, property);
        emitter.emit(property.shape());
        return emitter.setters;
    }

    private void emit(Shape shape) {
        if (shape instanceof Shape.Text text) {
            text(text);
        } else if (shape instanceof Shape.Whole whole) {
            set(whole.wide() ? TypeName.LONG : TypeName.INT);
            set(exprOf(Number.class));
        } else if (shape instanceof Shape.Decimal) {
            set(TypeName.LONG);
            set(TypeName.DOUBLE);
            set(exprOf(Number.class));
        } else if (shape instanceof Shape.Truth) {
            set(TypeName.BOOLEAN);
            set(exprOf(Boolean.class));
        } else if (shape instanceof Shape.Anything) {
            set(ClassName.OBJECT);
        } else if (shape instanceof Shape.OpenMap) {
            set(Kernel.OPEN_MAP);
            set(exprOf(Kernel.ANY_MAP));
        } else if (shape instanceof Shape.Structure structure) {
            configure(structure.nested().name(), "map");
            set(exprOf(Kernel.ANY_MAP));
        } else if (shape instanceof Shape.StructureMap map) {
            configureEntry(map.nested().name());
            set(exprOf(Kernel.ANY_MAP));
        } else if (shape instanceof Shape.TextList list) {
            textList(list.item());
        } else if (shape instanceof Shape.StructureList list) {
            configure(list.nested().name(), "item");
            configureEach(list.nested().name());
            wholeList();
        } else if (shape instanceof Shape.PlainList list) {
            plainList(list.item());
        } else {
            throw new IllegalStateException("no setters are known for " + shape);
        }
    }

    private void text(Shape.Text text) {
        set(Kernel.STRING);
        text.constants().ifPresent(constants -> set(constants.name()));
        if (text.orInteger()) {
            set(TypeName.INT);
        }
        text.reference()
                .ifPresent(reference -> add(
                        setter().addParameter(reference, "value"),
                        "bag.set($S, $T.text(value))",
                        property.heatName(),
                        entityRef));
        if (text.orStructure()) {
            set(Kernel.OPEN_MAP);
            set(iterableOf(Kernel.ANY));
        }
        set(exprOf(String.class));
    }

    private void textList(Shape.Text item) {
        items(Kernel.STRING);
        item.constants().ifPresent(constants -> items(constants.name()));
        item.reference().ifPresent(this::referenceItems);
        expressionItems();
        // One Iterable only, since all erase to the same: the most telling type wins.
        Optional<ClassName> reference = item.reference();
        if (reference.isPresent()) {
            TypeName each = iterableOf(WildcardTypeName.subtypeOf(reference.get()));
            add(
                    setter().addParameter(each, "values"),
                    "bag.appendAll($S, $T.texts(values))",
                    property.heatName(),
                    entityRef);
        } else {
            TypeName each = item.constants()
                    .<TypeName>map(constants -> constants.name())
                    .orElse(Kernel.STRING);
            appendAll(iterableOf(each));
        }
        wholeList();
    }

    private void plainList(Shape item) {
        if (item instanceof Shape.OpenMap) {
            add(setter().addParameter(Kernel.OPEN_MAP, "value"), "bag.append($S, value)", property.heatName());
            appendAll(iterableOf(WildcardTypeName.subtypeOf(Kernel.OPEN_MAP)));
        } else if (item instanceof Shape.Whole) {
            appendAll(iterableOf(WildcardTypeName.subtypeOf(Number.class)));
        } else if (item instanceof Shape.Decimal) {
            appendAll(iterableOf(WildcardTypeName.subtypeOf(Number.class)));
        } else if (item instanceof Shape.Truth) {
            appendAll(iterableOf(ClassName.get(Boolean.class)));
        } else {
            items(Kernel.STRING);
            expressionItems();
            appendAll(iterableOf(Kernel.ANY));
        }
        wholeList();
    }

    private void set(TypeName type) {
        add(setter().addParameter(type, "value"), "bag.set($S, value)", property.heatName());
    }

    private void wholeList() {
        add(setter().addParameter(exprOf(Kernel.ANY_LIST), "whole"), "bag.setList($S, whole)", property.heatName());
    }

    private void appendAll(TypeName iterable) {
        add(setter().addParameter(iterable, "values"), "bag.appendAll($S, values)", property.heatName());
    }

    private void items(TypeName item) {
        MethodSpec.Builder setter = varargs(setter(), item);
        setter.addStatement("bag.append($S, first)", property.heatName());
        add(setter, "bag.appendAll($S, $T.asList(more))", property.heatName(), Kernel.ARRAYS);
    }

    /** Single items that are expressions; as varargs they stay apart from the overload that takes the whole list. */
    private void expressionItems() {
        TypeName item = exprOf(String.class);
        setters.add(varargs(setter(), item)
                .addModifiers(Modifier.FINAL)
                .addAnnotation(SafeVarargs.class)
                .addStatement("bag.append($S, first)", property.heatName())
                // Not Arrays.asList: passing a generic array on is what javac warns of.
                .beginControlFlow("for ($T item : more)", item)
                .addStatement("bag.append($S, item)", property.heatName())
                .endControlFlow()
                .addStatement("return this")
                .build());
    }

    private void referenceItems(ClassName reference) {
        MethodSpec.Builder setter = varargs(setter(), reference);
        setter.addStatement("bag.append($S, $T.text(first))", property.heatName(), entityRef);
        add(setter, "bag.appendAll($S, $T.texts($T.asList(more)))", property.heatName(), entityRef, Kernel.ARRAYS);
    }

    private void configure(ClassName nested, String bagMethod) {
        add(
                setter().addParameter(consumerOf(nested), "configure"),
                "configure.accept(new $T(bag.$L($S)))",
                nested,
                bagMethod,
                property.heatName());
    }

    private void configureEntry(ClassName nested) {
        add(
                setter().addParameter(Kernel.STRING, "key").addParameter(consumerOf(nested), "configure"),
                "configure.accept(new $T(bag.entry($S, key)))",
                nested,
                property.heatName());
    }

    private void configureEach(ClassName nested) {
        MethodSpec.Builder setter = setter().addParameter(
                        iterableOf(WildcardTypeName.subtypeOf(consumerOf(nested))), "each")
                .addStatement("bag.appendAll($S, $T.of())", property.heatName(), List.class);
        add(setter, "each.forEach(configure -> configure.accept(new $T(bag.item($S))))", nested, property.heatName());
    }

    private MethodSpec.Builder setter() {
        MethodSpec.Builder setter = MethodSpec.methodBuilder(property.javaName())
                .addModifiers(Modifier.PUBLIC)
                .returns(owner)
                .addJavadoc("$L", PropertyDoc.of(property));
        if (PropertyDoc.deprecation(property) != null) {
            setter.addAnnotation(Deprecated.class);
        }
        return setter;
    }

    private static MethodSpec.Builder varargs(MethodSpec.Builder setter, TypeName item) {
        return setter.addParameter(item, "first")
                .addParameter(ArrayTypeName.of(item), "more")
                .varargs();
    }

    private void add(MethodSpec.Builder setter, String statement, Object... arguments) {
        setters.add(setter.addStatement(CodeBlock.of(statement, arguments))
                .addStatement("return this")
                .build());
    }
}
