package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The interface of all that a custom constraint accepts.
 *
 * @param name the interface
 * @param constraint the constraint, for example {@code neutron.network}
 * @param providers the resource classes that implement it
 */
public record ReferenceModel(ClassName name, String constraint, List<ClassName> providers) {

    /** Copies the list. */
    public ReferenceModel {
        providers = List.copyOf(providers);
    }
}
