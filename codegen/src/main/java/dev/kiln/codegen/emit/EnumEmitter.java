package dev.kiln.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.model.EnumModel;
import dev.kiln.codegen.model.PropertyModel;
import java.util.List;
import java.util.Locale;
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
                .addJavadoc(
                        "$L",
                        JavadocText.paragraphs(
                                List.of("The values of " + JavadocText.code(property.heatName()) + ".")));
        model.constants()
                .forEach((constant, wireValue) -> type.addEnumConstant(
                        constant,
                        TypeSpec.anonymousClassBuilder("$L", literal(wireValue))
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

    /** A string literal on one line: JavaPoet's own breaks at every separator that Unicode knows. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ') {
                literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
            } else {
                literal.append(c <= '~' ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }
}
