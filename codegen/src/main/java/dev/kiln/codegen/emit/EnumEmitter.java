package dev.kiln.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.model.EnumModel;
import dev.kiln.codegen.model.PropertyModel;
import javax.lang.model.element.Modifier;

/**
 * The texts that a property allows.
 *
 * <pre>{@code
 * public enum DiskConfig implements WireValue {
 *     AUTO("AUTO"),
 *     MANUAL("MANUAL");
 *     private final String wireValue;
 *     DiskConfig(String wireValue) { this.wireValue = wireValue; }
 *     public String wireValue() { return wireValue; }
 * }
 * }</pre>
 */
final class EnumEmitter {

    private EnumEmitter() {}

    static TypeSpec enumeration(EnumModel model, PropertyModel property) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(model.name().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(Kernel.WIRE_VALUE)
                .addJavadoc("$L", JavadocText.paragraphs(SettersEmitter.about(property, "The values of ")));
        model.constants()
                .forEach((constant, wireValue) -> type.addEnumConstant(
                        constant,
                        TypeSpec.anonymousClassBuilder("$L", TextLiteral.of(wireValue))
                                .addJavadoc("$L", JavadocText.code(wireValue) + "\n")
                                .build()));
        return type.addField(Kernel.STRING, "wireValue", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Kernel.STRING, "wireValue")
                        .addStatement("this.wireValue = wireValue")
                        .build())
                .addMethod(MethodSpec.methodBuilder("wireValue")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Kernel.STRING)
                        .addStatement("return wireValue")
                        .build())
                .build();
    }
}
