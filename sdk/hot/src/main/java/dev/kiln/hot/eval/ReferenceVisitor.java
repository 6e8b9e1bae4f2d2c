package dev.kiln.hot.eval;

import dev.kiln.hot.diag.TemplatePath;
import java.util.function.Supplier;

/** Receives the references that an expression makes to resources. */
@FunctionalInterface
public interface ReferenceVisitor {

    /**
     * A reference.
     *
     * @param resource the name, of a resource that may not exist
     * @param place where the call stands, made when asked for, since only errors need it
     */
    void reference(String resource, Supplier<TemplatePath> place);
}
