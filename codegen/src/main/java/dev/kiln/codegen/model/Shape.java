package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.kiln.schema.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What values a property takes: this alone decides which overloads its setter has. */
public sealed interface Shape {

    /**
     * A text.
     *
     * @param constants the texts allowed, when they are listed
     * @param orInteger whether integers are among the values allowed
     * @param references the interfaces of what it names, when it names entities
     * @param unit what it counts, when it is an amount written as text
     * @param orStructure whether Heat turns a map or a list into a text here
     */
    record Text(
            Optional<EnumModel> constants,
            boolean orInteger,
            List<ClassName> references,
            Optional<Unit> unit,
            boolean orStructure)
            implements Shape {

        /**
         * Copies the list.
         *
         * @param constants the texts allowed, when they are listed
         * @param orInteger whether integers are among the values allowed
         * @param references the interfaces of what it names, when it names entities
         * @param unit what it counts, when it is an amount written as text
         * @param orStructure whether Heat turns a map or a list into a text here
         */
        public Text {
            references = List.copyOf(references);
        }
    }

    /**
     * An integer.
     *
     * @param wide whether it needs more than 32 bits
     * @param unit what it counts, when that is time or storage
     */
    record Whole(boolean wide, Optional<Unit> unit) implements Shape {}

    /**
     * An integer or a fraction.
     *
     * @param unit what it counts, when that is time or storage
     */
    record Decimal(Optional<Unit> unit) implements Shape {}

    /** A boolean. */
    record Truth() implements Shape {}

    /** Whatever the user passes. */
    record Anything() implements Shape {}

    /**
     * A map with keys of the user's choice.
     *
     * @param references the interfaces of what the values name, when they name entities
     * @param definition whether it is the definition of a resource
     */
    record OpenMap(List<ClassName> references, boolean definition) implements Shape {

        /**
         * Copies the list.
         *
         * @param references the interfaces of what the values name, when they name entities
         * @param definition whether it is the definition of a resource
         */
        public OpenMap {
            references = List.copyOf(references);
        }
    }

    /**
     * A map with known keys.
     *
     * @param nested the keys
     * @param definition whether it is the definition of a resource
     */
    record Structure(NestedModel nested, boolean definition) implements Shape {}

    /**
     * A map with keys of the user's choice and maps with known keys as values.
     *
     * @param nested the keys of each value
     */
    record StructureMap(NestedModel nested) implements Shape {}

    /**
     * A list of texts.
     *
     * @param item what is known of each
     * @param links whether each names the type of a resource, so that the stack of a member may stand for it
     */
    record TextList(Text item, boolean links) implements Shape {}

    /**
     * A list of maps with known keys.
     *
     * @param nested the keys of each item
     */
    record StructureList(NestedModel nested) implements Shape {}

    /**
     * A list of other things.
     *
     * @param item what each is; {@link Anything} when Heat does not say
     */
    record PlainList(Shape item) implements Shape {}

    /**
     * The class of keys that this shape brings along.
     *
     * @return empty for shapes without known keys
     */
    default Optional<NestedModel> nestedModel() {
        if (this instanceof Structure structure) {
            return Optional.of(structure.nested());
        } else if (this instanceof StructureList list) {
            return Optional.of(list.nested());
        } else if (this instanceof StructureMap map) {
            return Optional.of(map.nested());
        }
        return Optional.empty();
    }

    /**
     * The enumeration that this shape brings along.
     *
     * @return empty where no texts are listed
     */
    default Optional<EnumModel> enumModel() {
        if (this instanceof Text text) {
            return text.constants();
        } else if (this instanceof TextList list) {
            return list.item().constants();
        }
        return Optional.empty();
    }

    /**
     * The interfaces of what a value of this shape names, or the values in it.
     *
     * @return empty where it names no entity
     */
    default List<ClassName> referenceNames() {
        if (this instanceof Text text) {
            return text.references();
        } else if (this instanceof TextList list) {
            return list.item().references();
        } else if (this instanceof OpenMap map) {
            return map.references();
        }
        return List.of();
    }

    /**
     * What a value of this shape counts.
     *
     * @return empty where it counts neither time nor storage
     */
    default Optional<Unit> countedUnit() {
        if (this instanceof Text text) {
            return text.unit();
        } else if (this instanceof Whole whole) {
            return whole.unit();
        } else if (this instanceof Decimal decimal) {
            return decimal.unit();
        }
        return Optional.empty();
    }

    /**
     * All nested classes that some properties bring along, at every depth.
     *
     * @param properties the properties
     * @return the classes, outer ones first
     */
    static List<NestedModel> allNested(List<PropertyModel> properties) {
        List<NestedModel> all = new ArrayList<>();
        for (PropertyModel property : properties) {
            property.shape().nestedModel().ifPresent(nested -> {
                all.add(nested);
                all.addAll(allNested(nested.properties()));
            });
        }
        return all;
    }
}
