package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.List;

/** What an attribute holds: this alone decides what its method gives. */
public sealed interface AttributeShape {

    /**
     * A text, a number or a boolean.
     *
     * @param type which
     */
    record Leaf(ValueType type) implements AttributeShape {}

    /**
     * A map, a list or anything at all, of which no more is known.
     *
     * @param type which
     */
    record Open(ValueType type) implements AttributeShape {}

    /**
     * A list of things that are known.
     *
     * @param item what each is
     */
    record ListOf(AttributeShape item) implements AttributeShape {}

    /**
     * A map with keys that depend on the template or the cloud.
     *
     * @param value what each value is
     */
    record MapOf(AttributeShape value) implements AttributeShape {}

    /**
     * A map with known keys.
     *
     * @param name its class
     * @param path the attribute in words of Heat
     * @param keys the keys
     */
    record Keys(ClassName name, String path, List<AttributeModel> keys) implements AttributeShape {

        /**
         * Copies the list.
         *
         * @param name its class
         * @param path the attribute in words of Heat
         * @param keys the keys
         */
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The classes that this shape brings along, at every depth.
     *
     * @return outer ones first
     */
    default List<Keys> classes() {
        List<Keys> all = new ArrayList<>();
        if (this instanceof ListOf list) {
            all.addAll(list.item().classes());
        } else if (this instanceof MapOf map) {
            all.addAll(map.value().classes());
        } else if (this instanceof Keys keys) {
            all.add(keys);
            keys.keys().forEach(key -> all.addAll(key.shape().classes()));
        }
        return all;
    }
}
