package dev.kiln.codegen.emit;

import static dev.kiln.codegen.emit.JavadocText.code;

import dev.kiln.codegen.model.PropertyModel;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documentation of a setter: what the property is, and all that the schema knows of it. */
final class PropertyDoc {

    private PropertyDoc() {}

    static String of(PropertyModel property) {
        PropertySchema schema = property.schema();
        String verb = schema.type() == ValueType.LIST ? "Adds to " : "Sets ";
        String facts = verb + code(property.heatName()) + ", " + Facts.type(schema)
                + (schema.required() ? "; required." : ".");
        List<String> paragraphs = new ArrayList<>();
        schema.description().map(JavadocText::escape).ifPresent(paragraphs::add);
        paragraphs.add(facts);
        paragraphs.add(String.join(" ", more(property)));
        String deprecation = deprecation(property);
        if (deprecation != null) {
            paragraphs.add("@deprecated " + deprecation);
        }
        return JavadocText.paragraphs(paragraphs);
    }

    static @Nullable String deprecation(PropertyModel property) {
        return Facts.deprecation(
                property.schema().supportStatus(), property.schema().hidden());
    }

    private static List<String> more(PropertyModel property) {
        PropertySchema schema = property.schema();
        List<String> sentences = new ArrayList<>();
        Facts.defaultValue(schema).ifPresent(sentences::add);
        schema.constraints().forEach(constraint -> sentences.add(Facts.constraint(constraint)));
        schema.items().map(PropertySchema::constraints).orElse(List.of()).stream()
                .map(constraint -> "Each: " + uncapitalized(Facts.constraint(constraint)))
                .forEach(sentences::add);
        if (!schema.implemented()) {
            sentences.add("Heat accepts it and does nothing with it.");
        }
        // Within a map nothing is said of updates: Heat looks at the property as a whole.
        if (property.isTopLevel()) {
            sentences.add(Facts.update(schema));
        }
        property.shape()
                .referenceName()
                .ifPresent(reference -> sentences.add(
                        "Takes a " + code(reference.simpleName()) + ", such as the resource itself, or a name or id."));
        Facts.since(schema.supportStatus()).ifPresent(sentences::add);
        Facts.releases(schema.releases()).ifPresent(sentences::add);
        return sentences;
    }

    private static String uncapitalized(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
