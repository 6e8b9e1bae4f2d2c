package dev.kiln.codegen.emit;

import static dev.kiln.codegen.emit.JavadocText.code;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.kiln.codegen.model.AttributeModel;
import dev.kiln.codegen.model.ResourceModel;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What a resource tells once it exists.
 *
 * <pre>{@code
 * public final class Attributes {
 *     private Attributes() {}
 *     public Expr<String> name() { return attribute("name"); }
 *     public Expr<Map<String, Object>> addresses() { return attribute("addresses"); }
 *     public <T> Expr<T> addresses(Object... path) { return attribute("addresses", path); }
 *     public <T> Expr<T> attribute(String name, Object... path) { return NovaServer.this.attribute(name, path); }
 * }
 * }</pre>
 */
final class AttributesEmitter {

    private static final TypeVariableName T = TypeVariableName.get("T");
    private static final ArrayTypeName PATH = ArrayTypeName.of(Object.class);

    private AttributesEmitter() {}

    static TypeSpec attributes(ResourceModel resource) {
        TypeSpec.Builder type = TypeSpec.classBuilder("Attributes")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "$L",
                        JavadocText.paragraphs(
                                List.of("What " + code(resource.schema().name())
                                        + " tells once it exists, for other resources and for outputs.")))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        resource.attributes().forEach(attribute -> type.addMethods(attribute(attribute)));
        return type.addMethod(anyAttribute(resource)).build();
    }

    private static List<MethodSpec> attribute(AttributeModel attribute) {
        List<MethodSpec> methods = new ArrayList<>();
        Optional<TypeName> value = attribute.schema().type().flatMap(AttributesEmitter::valueType);
        MethodSpec.Builder whole = method(attribute);
        value.ifPresentOrElse(
                type -> whole.returns(ParameterizedTypeName.get(Kernel.EXPR, type)),
                () -> whole.addTypeVariable(T).returns(ParameterizedTypeName.get(Kernel.EXPR, T)));
        methods.add(
                whole.addStatement("return attribute($S)", attribute.heatName()).build());
        if (isStructured(attribute.schema())) {
            methods.add(method(attribute)
                    .addTypeVariable(T)
                    .returns(ParameterizedTypeName.get(Kernel.EXPR, T))
                    .addParameter(PATH, "path")
                    .varargs()
                    .addStatement("return attribute($S, path)", attribute.heatName())
                    .build());
        }
        return methods;
    }

    private static MethodSpec anyAttribute(ResourceModel resource) {
        return MethodSpec.methodBuilder("attribute")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(T)
                .returns(ParameterizedTypeName.get(Kernel.EXPR, T))
                .addParameter(Kernel.STRING, "name")
                .addParameter(PATH, "path")
                .varargs()
                .addJavadoc(
                        "$L",
                        JavadocText.paragraphs(List.of(
                                "An attribute by its name in Heat, for those that depend on the template (the outputs of a nested stack, "
                                        + "the members of a group) or that Kiln does not know.")))
                .addStatement("return $T.this.attribute(name, path)", resource.name())
                .build();
    }

    private static MethodSpec.Builder method(AttributeModel attribute) {
        AttributeSchema schema = attribute.schema();
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(attribute.javaName()).addModifiers(Modifier.PUBLIC);
        List<String> paragraphs = new ArrayList<>();
        schema.description().map(JavadocText::escape).ifPresent(paragraphs::add);
        paragraphs.add("The attribute " + code(attribute.heatName()) + ", "
                + schema.type().map(Facts::type).orElse("any value") + "." + more(attribute));
        @Nullable String deprecation = Facts.deprecation(schema.supportStatus(), false);
        if (deprecation != null) {
            method.addAnnotation(Deprecated.class);
            paragraphs.add("@deprecated " + deprecation);
        }
        return method.addJavadoc("$L", JavadocText.paragraphs(paragraphs));
    }

    private static String more(AttributeModel attribute) {
        AttributeSchema schema = attribute.schema();
        StringBuilder more = new StringBuilder();
        if (attribute.heatName().equals("show")) {
            more.append(" All that the service tells about the object, as it tells it.");
        }
        if (schema.cacheMode() == AttributeSchema.CacheMode.NONE) {
            more.append(" Asked anew each time.");
        }
        Facts.since(schema.supportStatus()).ifPresent(since -> more.append(' ').append(since));
        Facts.releases(schema.releases()).ifPresent(releases -> more.append(' ').append(releases));
        return more.toString();
    }

    private static boolean isStructured(AttributeSchema schema) {
        return schema.type()
                .map(type -> type == ValueType.MAP || type == ValueType.LIST || type == ValueType.ANY)
                .orElse(true);
    }

    private static Optional<TypeName> valueType(ValueType type) {
        return switch (type) {
            case STRING -> Optional.of(Kernel.STRING);
            case INTEGER, NUMBER -> Optional.of(ClassName.get(Number.class));
            case BOOLEAN -> Optional.of(ClassName.get(Boolean.class));
            case LIST -> Optional.of(ParameterizedTypeName.get(List.class, Object.class));
            case MAP -> Optional.of(ParameterizedTypeName.get(Map.class, String.class, Object.class));
            case ANY -> Optional.empty();
        };
    }
}
