package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The interface of all that can stand where an entity is named.
 *
 * @param name the interface
 * @param constraint the entity's name, for example {@code neutron.network}
 * @param checked whether Heat has that constraint, so that parameters can be declared with it
 * @param providers the resource classes that implement it
 */
public record ReferenceModel(ClassName name, String constraint, boolean checked, List<ClassName> providers) {

    /**
     * Copies the list.
     *
     * @param name the interface
     * @param constraint the entity's name, for example {@code neutron.network}
     * @param checked whether Heat has that constraint, so that parameters can be declared with it
     * @param providers the resource classes that implement it
     */
    public ReferenceModel {
        providers = List.copyOf(providers);
    }
}
