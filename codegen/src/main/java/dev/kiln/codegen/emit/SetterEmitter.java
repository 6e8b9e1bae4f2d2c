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
import dev.kiln.schema.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * public Builder timeout(Duration value) {                    // where it counts time or storage
 *     bag.set("timeout", Amount.seconds(value));
 *     return this;
 * }
 * public Builder networks(Consumer<? super Networks> configure) {
 *     configure.accept(new Networks(bag.item("networks")));
 *     return this;
 * }
 * }</pre>
 *
 * <p>Beside a {@code Consumer} stands no type with an abstract method of one argument, or lambdas would be ambiguous.
 */
final class SetterEmitter {

    private static final String NUMBER = "the number";
    private static final String CONSTANT = "one of the values that Heat knows";
    private static final String EXPRESSION = "an expression that gives it";
    private static final String REFERENCE = "the resource, or a parameter that names it";
    private static final String ITEMS = "the items";
    private static final String KEY = "the key within the map";

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
            set(whole.wide() ? TypeName.LONG : TypeName.INT, NUMBER);
            whole.unit().ifPresent(unit -> amount(unit, false, false));
            set(exprOf(Number.class), EXPRESSION);
        } else if (shape instanceof Shape.Decimal decimal) {
            set(TypeName.LONG, NUMBER);
            set(TypeName.DOUBLE, NUMBER);
            decimal.unit().ifPresent(unit -> amount(unit, true, false));
            set(exprOf(Number.class), EXPRESSION);
        } else if (shape instanceof Shape.Truth) {
            set(TypeName.BOOLEAN, "yes or no");
            set(exprOf(Boolean.class), EXPRESSION);
        } else if (shape instanceof Shape.Anything) {
            set(ClassName.OBJECT, "a text, a number, a boolean, a list, a map or an expression of these");
        } else if (shape instanceof Shape.OpenMap map) {
            openMap(map);
        } else if (shape instanceof Shape.Structure structure) {
            configure(structure.nested().name(), "map");
            if (structure.definition()) {
                definition();
            }
            set(exprOf(Kernel.ANY_MAP), EXPRESSION);
        } else if (shape instanceof Shape.StructureMap map) {
            configureEntry(map.nested().name());
            set(exprOf(Kernel.ANY_MAP), EXPRESSION);
        } else if (shape instanceof Shape.TextList list) {
            textList(list.item());
            if (list.links()) {
                links();
            }
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
        set(Kernel.STRING, text.references().isEmpty() ? "the text" : "the name or id, as text");
        text.constants().ifPresent(constants -> set(constants.name(), CONSTANT));
        if (text.orInteger()) {
            set(TypeName.INT, NUMBER);
        }
        text.unit().ifPresent(unit -> amount(unit, false, unit != Unit.ISO_8601));
        for (ClassName reference : text.references()) {
            add(
                    setter(Map.of("value", REFERENCE)).addParameter(reference, "value"),
                    "bag.set($S, $T.text(value))",
                    property.heatName(),
                    entityRef);
        }
        if (text.orStructure()) {
            set(Kernel.OPEN_MAP, "a map, which Heat turns into JSON");
            set(iterableOf(Kernel.ANY), "a list, which Heat turns into JSON");
        }
        set(exprOf(String.class), EXPRESSION);
    }

    private void openMap(Shape.OpenMap map) {
        set(Kernel.OPEN_MAP, "keys and values, which may be expressions");
        if (map.definition()) {
            definition();
        }
        for (ClassName reference : map.references()) {
            add(
                    setter(ordered("key", KEY, "value", REFERENCE))
                            .addParameter(Kernel.STRING, "key")
                            .addParameter(reference, "value"),
                    "bag.map($S).set(key, $T.text(value))",
                    property.heatName(),
                    entityRef);
        }
        set(exprOf(Kernel.ANY_MAP), EXPRESSION);
    }

    private void textList(Shape.Text item) {
        items(Kernel.STRING, "text");
        item.constants().ifPresent(constants -> items(constants.name(), "value"));
        item.references().forEach(this::referenceItems);
        expressionItems();
        // One Iterable only, since all erase to the same: the most telling type wins.
        if (item.references().isEmpty()) {
            TypeName each = item.constants()
                    .<TypeName>map(constants -> constants.name())
                    .orElse(Kernel.STRING);
            appendAll(iterableOf(each));
        } else {
            TypeName each =
                    iterableOf(WildcardTypeName.subtypeOf(item.references().get(0)));
            add(
                    setter(Map.of("values", ITEMS)).addParameter(each, "values"),
                    "bag.appendAll($S, $T.texts(values))",
                    property.heatName(),
                    entityRef);
        }
        wholeList();
    }

    private void plainList(Shape item) {
        if (item instanceof Shape.OpenMap) {
            add(
                    setter(Map.of("value", "one item")).addParameter(Kernel.OPEN_MAP, "value"),
                    "bag.append($S, value)",
                    property.heatName());
            appendAll(iterableOf(WildcardTypeName.subtypeOf(Kernel.OPEN_MAP)));
        } else if (item instanceof Shape.Whole || item instanceof Shape.Decimal) {
            appendAll(iterableOf(WildcardTypeName.subtypeOf(Number.class)));
        } else if (item instanceof Shape.Truth) {
            appendAll(iterableOf(ClassName.get(Boolean.class)));
        } else {
            items(Kernel.STRING, "text");
            expressionItems();
            appendAll(iterableOf(Kernel.ANY));
        }
        wholeList();
    }

    private void set(TypeName type, String doc) {
        add(setter(Map.of("value", doc)).addParameter(type, "value"), "bag.set($S, value)", property.heatName());
    }

    /** Time or storage in Java's own terms, turned into what the property counts. */
    private void amount(Unit unit, boolean fractional, boolean asText) {
        TypeName type = unit.isStorage() ? Kernel.DATA_SIZE : ClassName.get(Duration.class);
        String method = switch (unit) {
            case MILLISECONDS -> "milliseconds";
            case SECONDS -> fractional ? "fractionalSeconds" : "seconds";
            case MINUTES -> "minutes";
            case ISO_8601 -> "iso8601";
            case BYTES -> "bytes";
            case MEBIBYTES -> "mebibytes";
            case GIBIBYTES -> "gibibytes";
        };
        String doc = (unit.isStorage() ? "a size" : "a length of time")
                + ((fractional && unit == Unit.SECONDS) || unit == Unit.ISO_8601
                        ? ""
                        : ", a whole number of " + unit.id());
        CodeBlock amount = CodeBlock.of("$T.$L(value)", Kernel.AMOUNT, method);
        add(
                setter(Map.of("value", doc)).addParameter(type, "value"),
                "bag.set($S, $L)",
                property.heatName(),
                asText ? CodeBlock.of("$T.text($L)", Kernel.AMOUNT, amount) : amount);
    }

    private void definition() {
        add(
                setter(Map.of("value", "a definition, which the method of that name of each type makes"))
                        .addParameter(Kernel.RESOURCE_DEFINITION, "value"),
                "bag.set($S, $T.snippet(value))",
                property.heatName(),
                Kernel.RESOURCE_DEFINITION);
    }

    private void links() {
        setters.add(varargs("member", Kernel.ANY_MEMBER)
                .addStatement("bag.append($S, $T.link(first))", property.heatName(), Kernel.MEMBER)
                .beginControlFlow("for ($T member : more)", Kernel.ANY_MEMBER)
                .addStatement("bag.append($S, $T.link(member))", property.heatName(), Kernel.MEMBER)
                .endControlFlow()
                .addStatement("return this")
                .build());
    }

    private void wholeList() {
        add(
                setter(Map.of("whole", "an expression that gives the whole list"))
                        .addParameter(exprOf(Kernel.ANY_LIST), "whole"),
                "bag.setList($S, whole)",
                property.heatName());
    }

    private void appendAll(TypeName iterable) {
        add(
                setter(Map.of("values", ITEMS)).addParameter(iterable, "values"),
                "bag.appendAll($S, values)",
                property.heatName());
    }

    private void items(TypeName item, String word) {
        MethodSpec.Builder setter = varargs(word, item);
        setter.addStatement("bag.append($S, first)", property.heatName());
        add(setter, "bag.appendAll($S, $T.asList(more))", property.heatName(), Kernel.ARRAYS);
    }

    /** Single items that are expressions; as varargs they stay apart from the overload that takes the whole list. */
    private void expressionItems() {
        TypeName item = exprOf(String.class);
        setters.add(varargs("expression", item)
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
        MethodSpec.Builder setter = varargs("resource or parameter", reference);
        setter.addStatement("bag.append($S, $T.text(first))", property.heatName(), entityRef);
        add(setter, "bag.appendAll($S, $T.texts($T.asList(more)))", property.heatName(), entityRef, Kernel.ARRAYS);
    }

    private void configure(ClassName nested, String bagMethod) {
        add(
                setter(Map.of("configure", "sets the keys")).addParameter(consumerOf(nested), "configure"),
                "configure.accept(new $T(bag.$L($S)))",
                nested,
                bagMethod,
                property.heatName());
    }

    private void configureEntry(ClassName nested) {
        add(
                setter(ordered("key", KEY, "configure", "sets the keys of its value"))
                        .addParameter(Kernel.STRING, "key")
                        .addParameter(consumerOf(nested), "configure"),
                "configure.accept(new $T(bag.entry($S, key)))",
                nested,
                property.heatName());
    }

    private void configureEach(ClassName nested) {
        MethodSpec.Builder setter = setter(Map.of("each", "for each item, what sets its keys"))
                .addParameter(iterableOf(WildcardTypeName.subtypeOf(consumerOf(nested))), "each")
                .addStatement("bag.appendAll($S, $T.of())", property.heatName(), List.class);
        add(setter, "each.forEach(configure -> configure.accept(new $T(bag.item($S))))", nested, property.heatName());
    }

    private MethodSpec.Builder setter(Map<String, String> parameters) {
        MethodSpec.Builder setter = MethodSpec.methodBuilder(property.javaName())
                .addModifiers(Modifier.PUBLIC)
                .returns(owner)
                .addJavadoc("$L", PropertyDoc.of(property, parameters));
        if (PropertyDoc.deprecation(property) != null) {
            setter.addAnnotation(Deprecated.class);
        }
        return setter;
    }

    private MethodSpec.Builder varargs(String word, TypeName item) {
        return setter(ordered("first", "the first " + word, "more", "further ones"))
                .addParameter(item, "first")
                .addParameter(ArrayTypeName.of(item), "more")
                .varargs();
    }

    private static Map<String, String> ordered(String first, String firstDoc, String second, String secondDoc) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(first, firstDoc);
        parameters.put(second, secondDoc);
        return parameters;
    }

    private void add(MethodSpec.Builder setter, String statement, Object... arguments) {
        setters.add(setter.addStatement(CodeBlock.of(statement, arguments))
                .addStatement("return this")
                .build());
    }
}
