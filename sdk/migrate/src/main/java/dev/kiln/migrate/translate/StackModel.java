package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.hot.ParameterType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The class of a template that others use as a type, as they see it.
 *
 * @param name the class
 * @param setters what sets its parameters, by their names in Heat
 * @param outputs what reads its outputs, by their names in Heat
 * @param needsNothing whether each parameter has a default, so that there is a constructor without setters
 */
public record StackModel(
        ClassName name, Map<String, Setter> setters, Map<String, OutputMethod> outputs, boolean needsNothing) {

    /**
     * Copies the maps, which keep their order.
     *
     * @param name the class
     * @param setters what sets its parameters, by their names in Heat
     * @param outputs what reads its outputs, by their names in Heat
     * @param needsNothing whether each parameter has a default, so that there is a constructor without setters
     */
    public StackModel {
        setters = Collections.unmodifiableMap(new LinkedHashMap<>(setters));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /**
     * The methods that set one parameter.
     *
     * @param javaName their name
     * @param type what they take, besides an expression of it
     * @param references the reference interfaces that they take, too
     */
    public record Setter(String javaName, ParameterType type, List<ClassName> references) {

        /**
         * Copies the list.
         *
         * @param javaName their name
         * @param type what they take, besides an expression of it
         * @param references the reference interfaces that they take, too
         */
        public Setter {
            references = List.copyOf(references);
        }
    }

    /**
     * The method that reads one output.
     *
     * @param javaName its name
     * @param type the type of the value in Java; empty where it is not known, so that the caller says it
     */
    public record OutputMethod(String javaName, String type) {}
}
