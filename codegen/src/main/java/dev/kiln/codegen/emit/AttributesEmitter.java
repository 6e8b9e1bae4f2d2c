package dev.kiln.codegen.emit;

import static dev.kiln.codegen.emit.JavadocText.code;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.kiln.codegen.model.AttributeModel;
import dev.kiln.codegen.model.AttributeShape;
import dev.kiln.codegen.model.ResourceModel;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What a resource tells once it exists.
 *
 * <pre>{@code
 * public final class Attributes {
 *     private Attributes() {}
 *     public Expr<String> name() { return attribute("name"); }
 *     public AnyAttribute<Map<String, Object>> show() { return new AnyAttribute<>(AttributePath.of(this::attribute, "show")); }
 *     public ListAttribute<FixedIps> fixedIps() {
 *         return new ListAttribute<>(AttributePath.of(this::attribute, "fixed_ips"), FixedIps::new);
 *     }
 *     public <T> Expr<T> attribute(String name, Object... path) { return NeutronPort.this.attribute(name, path); }
 *     public static final class FixedIps extends AttributePart {                // one for each map with known keys
 *         private FixedIps(AttributePath path) { super(path); }
 *         public Expr<String> ipAddress() { return key("ip_address").expr(); }
 *     }
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
        resource.attributes().forEach(attribute -> type.addMethod(attribute(attribute)));
        type.addMethod(anyAttribute(resource));
        resource.attributes().stream()
                .flatMap(attribute -> attribute.shape().classes().stream())
                .forEach(keys -> type.addType(part(keys)));
        return type.build();
    }

    private static MethodSpec attribute(AttributeModel attribute) {
        if (attribute.shape() instanceof AttributeShape.Leaf leaf) {
            return method(attribute, "The attribute ")
                    .returns(exprOf(leaf.type()))
                    .addStatement("return attribute($S)", attribute.heatName())
                    .build();
        }
        CodeBlock path = CodeBlock.of("$T.of(this::attribute, $S)", Kernel.ATTRIBUTE_PATH, attribute.heatName());
        return structured(method(attribute, "The attribute "), attribute.shape(), path);
    }

    private static TypeSpec part(AttributeShape.Keys keys) {
        TypeSpec.Builder type = TypeSpec.classBuilder(keys.name().simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(Kernel.ATTRIBUTE_PART)
                .addJavadoc("$L", JavadocText.paragraphs(List.of("The keys of " + code(keys.path()) + ".")))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Kernel.ATTRIBUTE_PATH, "path")
                        .addStatement("super(path)")
                        .build());
        for (AttributeModel key : keys.keys()) {
            CodeBlock path = CodeBlock.of("key($S)", key.heatName());
            MethodSpec.Builder method = method(key, "The key ");
            type.addMethod(
                    key.shape() instanceof AttributeShape.Leaf leaf
                            ? method.returns(exprOf(leaf.type()))
                                    .addStatement("return $L.expr()", path)
                                    .build()
                            : structured(method, key.shape(), path));
        }
        return type.build();
    }

    private static MethodSpec structured(MethodSpec.Builder method, AttributeShape shape, CodeBlock path) {
        if (shape instanceof AttributeShape.Open open && open.type() == ValueType.ANY) {
            method.addTypeVariable(T);
        }
        return method.returns(typeOf(shape))
                .addStatement("return $L", create(shape, path, 0))
                .build();
    }

    private static TypeName typeOf(AttributeShape shape) {
        if (shape instanceof AttributeShape.Leaf leaf) {
            return exprOf(leaf.type());
        } else if (shape instanceof AttributeShape.ListOf list) {
            return ParameterizedTypeName.get(Kernel.LIST_ATTRIBUTE, typeOf(list.item()));
        } else if (shape instanceof AttributeShape.MapOf map) {
            return ParameterizedTypeName.get(Kernel.MAP_ATTRIBUTE, typeOf(map.value()));
        } else if (shape instanceof AttributeShape.Keys keys) {
            return keys.name();
        }
        ValueType type = ((AttributeShape.Open) shape).type();
        return ParameterizedTypeName.get(
                Kernel.ANY_ATTRIBUTE,
                switch (type) {
                    case LIST -> ParameterizedTypeName.get(List.class, Object.class);
                    case MAP -> ParameterizedTypeName.get(Map.class, String.class, Object.class);
                    default -> T;
                });
    }

    /** Code that makes what an attribute gives of its place. */
    private static CodeBlock create(AttributeShape shape, CodeBlock path, int depth) {
        if (shape instanceof AttributeShape.ListOf list) {
            return CodeBlock.of("new $T<>($L, $L)", Kernel.LIST_ATTRIBUTE, path, maker(list.item(), depth));
        } else if (shape instanceof AttributeShape.MapOf map) {
            return CodeBlock.of("new $T<>($L, $L)", Kernel.MAP_ATTRIBUTE, path, maker(map.value(), depth));
        } else if (shape instanceof AttributeShape.Keys keys) {
            return CodeBlock.of("new $T($L)", keys.name(), path);
        } else if (shape instanceof AttributeShape.Open) {
            return CodeBlock.of("new $T<>($L)", Kernel.ANY_ATTRIBUTE, path);
        }
        return CodeBlock.of("$L.expr()", path);
    }

    /** A function from a place to what is there. */
    private static CodeBlock maker(AttributeShape shape, int depth) {
        if (shape instanceof AttributeShape.Keys keys) {
            return CodeBlock.of("$T::new", keys.name());
        } else if (shape instanceof AttributeShape.Leaf) {
            return CodeBlock.of("$T::expr", Kernel.ATTRIBUTE_PATH);
        }
        String place = depth == 0 ? "path" : "path" + depth;
        return CodeBlock.of("$L -> $L", place, create(shape, CodeBlock.of("$L", place), depth + 1));
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
                                        + "the members of a group) or that Kiln does not know.",
                                "@param <T> the type that the value will have",
                                "@param name the attribute",
                                "@param path keys of maps (texts) and indices of lists (integers)",
                                "@return the expression")))
                .addStatement("return $T.this.attribute(name, path)", resource.name())
                .build();
    }

    private static MethodSpec.Builder method(AttributeModel attribute, String kind) {
        AttributeSchema schema = attribute.schema();
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(attribute.javaName()).addModifiers(Modifier.PUBLIC);
        List<String> paragraphs = new ArrayList<>();
        schema.description()
                .map(JavadocText::escape)
                .filter(text -> !text.isBlank())
                .ifPresent(paragraphs::add);
        String fact = code(attribute.heatName()) + ", "
                + schema.type().map(Facts::type).orElse("any value") + "." + more(attribute);
        paragraphs.add(paragraphs.isEmpty() ? kind + fact : "Heat " + kind.substring(4) + fact);
        if (attribute.shape() instanceof AttributeShape.Open open && open.type() == ValueType.ANY) {
            paragraphs.add("@param <T> the type that the value will have");
        }
        paragraphs.add(
                attribute.shape() instanceof AttributeShape.Leaf
                        ? "@return the expression that reads it"
                        : "@return the expression that reads it, with a way to its parts");
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
        if (schema.cacheMode() == AttributeSchema.CacheMode.NONE) {
            more.append(" Asked anew each time.");
        }
        Facts.since(schema.supportStatus()).ifPresent(since -> more.append(' ').append(since));
        Facts.releases(schema.releases()).ifPresent(releases -> more.append(' ').append(releases));
        return more.toString();
    }

    private static TypeName exprOf(ValueType type) {
        return ParameterizedTypeName.get(
                Kernel.EXPR,
                switch (type) {
                    case STRING -> Kernel.STRING;
                    case BOOLEAN -> ClassName.get(Boolean.class);
                    default -> ClassName.get(Number.class);
                });
    }
}
