package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The types that generated code stands on. The generator does not depend on the kernel: it only knows these names. */
final class Kernel {

    static final ClassName EXPR = ClassName.get("dev.kiln", "Expr");
    static final ClassName RESOURCE = ClassName.get("dev.kiln", "Resource");
    static final ClassName COMPONENT = ClassName.get("dev.kiln", "Component");
    static final ClassName STACK = ClassName.get("dev.kiln", "Stack");
    static final ClassName PARAMETER = ClassName.get("dev.kiln", "Parameter");
    static final ClassName PROPERTY_BAG = ClassName.get("dev.kiln.spi", "PropertyBag");
    static final ClassName RESOURCE_DEFINITION = ClassName.get("dev.kiln", "ResourceDefinition");
    static final ClassName MEMBER = ClassName.get("dev.kiln", "Member");
    static final ClassName OWN_TYPE = ClassName.get("dev.kiln.spi", "OwnType");
    static final ClassName GENERATED_TYPE = ClassName.get("dev.kiln.spi", "GeneratedType");
    static final ClassName DATA_SIZE = ClassName.get("dev.kiln", "DataSize");
    static final ClassName AMOUNT = ClassName.get("dev.kiln.spi", "Amount");
    static final ClassName ATTRIBUTE_PATH = ClassName.get("dev.kiln.spi", "AttributePath");
    static final ClassName ATTRIBUTE_PART = ClassName.get("dev.kiln", "AttributePart");
    static final ClassName ANY_ATTRIBUTE = ClassName.get("dev.kiln", "AnyAttribute");
    static final ClassName LIST_ATTRIBUTE = ClassName.get("dev.kiln", "ListAttribute");
    static final ClassName MAP_ATTRIBUTE = ClassName.get("dev.kiln", "MapAttribute");
    static final ClassName WIRE_VALUE = ClassName.get("dev.kiln.spi", "WireValue");
    static final ClassName STRING = ClassName.get(String.class);
    static final ClassName ARRAYS = ClassName.get(Arrays.class);
    static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);
    static final TypeName ANY_MEMBER = ParameterizedTypeName.get(MEMBER, ANY);
    static final TypeName OPEN_MAP = ParameterizedTypeName.get(ClassName.get(Map.class), STRING, ANY);
    static final TypeName ANY_LIST = ParameterizedTypeName.get(ClassName.get(List.class), ANY);
    static final TypeName ANY_MAP = ParameterizedTypeName.get(ClassName.get(Map.class), ANY, ANY);

    private Kernel() {}

    static TypeName exprOf(TypeName value) {
        return ParameterizedTypeName.get(EXPR, WildcardTypeName.subtypeOf(value));
    }

    static TypeName exprOf(Class<?> value) {
        return exprOf(ClassName.get(value));
    }

    static TypeName consumerOf(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(value));
    }

    static TypeName iterableOf(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(Iterable.class), value);
    }
}
