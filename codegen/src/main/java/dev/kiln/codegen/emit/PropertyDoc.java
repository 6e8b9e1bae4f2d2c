package dev.kiln.codegen.emit;

import static dev.kiln.codegen.emit.JavadocText.code;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.model.PropertyModel;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documentation of a setter: what the property is, and all that the schema knows of it. */
final class PropertyDoc {

    private PropertyDoc() {}

    /**
     * The documentation of one overload.
     *
     * @param property the property
     * @param parameters what each parameter of the overload takes, by its name
     */
    static String of(PropertyModel property, Map<String, String> parameters) {
        PropertySchema schema = property.schema();
        List<String> paragraphs = new ArrayList<>();
        schema.description()
                .map(JavadocText::escape)
                .filter(text -> !text.isBlank())
                .ifPresent(paragraphs::add);
        String what = Facts.type(schema) + (schema.required() ? "; required." : ".");
        paragraphs.add(
                paragraphs.isEmpty()
                        ? (schema.type() == ValueType.LIST ? "Adds to " : "Sets ") + code(property.heatName()) + ", "
                                + what
                        : "Heat property " + code(property.heatName()) + ", " + what
                                + (schema.type() == ValueType.LIST ? " Each call adds to it." : ""));
        String last = paragraphs.remove(paragraphs.size() - 1);
        List<String> more = more(property);
        if (paragraphs.isEmpty() && !more.isEmpty()) {
            paragraphs.add(last);
            paragraphs.add(String.join(" ", more));
        } else {
            paragraphs.add(String.join(
                    " ", Stream.concat(Stream.of(last), more.stream()).toList()));
        }
        parameters.forEach((name, doc) -> paragraphs.add("@param " + name + " " + doc));
        paragraphs.add("@return this");
        String deprecation = deprecation(property);
        if (deprecation != null) {
            paragraphs.add("@deprecated " + deprecation);
        }
        return JavadocText.paragraphs(paragraphs);
    }

    static @Nullable String deprecation(PropertyModel property) {
        return Facts.deprecation(
                property.schema().supportStatus(), property.schema().hidden(), property.successor());
    }

    private static List<String> more(PropertyModel property) {
        PropertySchema schema = property.schema();
        List<String> sentences = new ArrayList<>();
        Facts.defaultValue(schema).ifPresent(sentences::add);
        schema.constraints().stream()
                .filter(constraint -> !isExplained(property, constraint))
                .forEach(constraint -> sentences.add(Facts.constraint(constraint)));
        schema.items().map(PropertySchema::constraints).orElse(List.of()).stream()
                .filter(constraint -> !isExplained(property, constraint))
                .map(constraint -> "Each: " + uncapitalized(Facts.constraint(constraint)))
                .forEach(sentences::add);
        checks(property).forEach(sentences::add);
        property.shape()
                .countedUnit()
                .ifPresent(unit -> sentences.add("Counted in " + JavadocText.escape(unit.words()) + "."));
        if (!schema.implemented()) {
            sentences.add("Heat accepts it and does nothing with it.");
        }
        // Within a map nothing is said of updates: Heat looks at the property as a whole.
        if (property.isTopLevel()) {
            sentences.add(Facts.update(schema));
        }
        Facts.since(schema.supportStatus()).ifPresent(sentences::add);
        Facts.releases(schema.releases()).ifPresent(sentences::add);
        return sentences;
    }

    /** What a custom constraint asks, in words: a form of text, or something that exists. */
    private static List<String> checks(PropertyModel property) {
        List<String> sentences = new ArrayList<>();
        String each = property.schema().type() == ValueType.LIST ? "Each must be " : "Must be ";
        List<String> looked = new ArrayList<>();
        property.checks().forEach((name, check) -> {
            if (check instanceof Reference.Entity) {
                looked.add(code(name));
            } else if (check instanceof Reference.Format format && format.description() != null) {
                sentences.add(each + JavadocText.escape(format.description()) + ".");
            }
        });
        List<ClassName> references = property.shape().referenceNames();
        if (!references.isEmpty()) {
            String names = references.stream()
                    .map(reference -> code(reference.simpleName()))
                    .collect(Collectors.joining(" or "));
            String checked = looked.isEmpty()
                    ? "."
                    : "; Heat checks first that it exists (" + String.join(" or ", looked) + ").";
            sentences.add("Takes a " + names + ", such as the resource itself, or its name or ID" + checked);
        }
        return sentences;
    }

    /** Whether more is known of a constraint than its name. */
    private static boolean isExplained(PropertyModel property, Constraint constraint) {
        if (!(constraint instanceof Constraint.Custom custom)) {
            return false;
        }
        Reference check = property.checks().get(custom.name());
        return check instanceof Reference.Format format
                ? format.description() != null
                : check != null && !property.shape().referenceNames().isEmpty();
    }

    private static String uncapitalized(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
