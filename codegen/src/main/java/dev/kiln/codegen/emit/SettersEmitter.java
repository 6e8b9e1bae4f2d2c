package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.model.NestedModel;
import dev.kiln.codegen.model.PropertyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A class of setters: the builder of a resource, or a map within its properties.
 *
 * <pre>{@code
 * public static final class Networks {
 *     private final PropertyBag bag;
 *     private Networks(PropertyBag bag) { this.bag = bag; }
 *     public Networks network(String value) { ... }            // SetterEmitter
 *     public static final class PortExtraProperties { ... }    // maps within, to any depth
 *     public enum BindingVnicType implements WireValue { ... } // EnumEmitter
 * }
 * }</pre>
 */
final class SettersEmitter {

    private final ClassName entityRef;

    SettersEmitter(ClassName entityRef) {
        this.entityRef = entityRef;
    }

    /** The class alone; the types that its properties bring along are given by {@link #nestedTypes}. */
    TypeSpec.Builder setters(ClassName name, List<String> about, List<PropertyModel> properties) {
        List<String> paragraphs = new ArrayList<>(about);
        paragraphs.add(required(properties));
        TypeSpec.Builder type = TypeSpec.classBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", JavadocText.paragraphs(paragraphs))
                .addField(Kernel.PROPERTY_BAG, "bag", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Kernel.PROPERTY_BAG, "bag")
                        .addStatement("this.bag = bag")
                        .build());
        properties.forEach(property -> type.addMethods(SetterEmitter.setters(name, entityRef, property)));
        return type;
    }

    /** The classes and enumerations that some properties bring along, in the order of the properties. */
    List<TypeSpec> nestedTypes(List<PropertyModel> properties) {
        List<TypeSpec> types = new ArrayList<>();
        for (PropertyModel property : properties) {
            property.shape().enumModel().ifPresent(model -> types.add(EnumEmitter.enumeration(model, property)));
            property.shape()
                    .nestedModel()
                    .ifPresent(model -> types.add(nested(model, about(property, "The keys of "))));
        }
        return types;
    }

    /** A class of setters with all that its properties bring along. */
    TypeSpec nested(NestedModel model, List<String> about) {
        return setters(model.name(), about, model.properties())
                .addTypes(nestedTypes(model.properties()))
                .build();
    }

    /** What a class or an enumeration is there for: what its property is for, and its name in Heat. */
    static List<String> about(PropertyModel property, String what) {
        List<String> paragraphs = new ArrayList<>();
        property.schema()
                .description()
                .map(JavadocText::escape)
                .filter(text -> !text.isBlank())
                .ifPresent(paragraphs::add);
        paragraphs.add(what + JavadocText.code(property.path()) + ".");
        return paragraphs;
    }

    /** The properties that must be set, as a sentence, or nothing. */
    static String required(List<PropertyModel> properties) {
        String names = properties.stream()
                .filter(property -> property.schema().required())
                .map(property -> JavadocText.code(property.heatName()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "Required: " + names + ".";
    }
}
