package dev.kiln.codegen.naming;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Names that Java or the generated classes keep for themselves; a name from Heat that meets one gets a trailing {@code _}. */
public final class ReservedNames {

    /** Methods of {@code Object}: a setter with such a name would override, overload or fail to compile. */
    private static final Set<String> OBJECT_METHODS =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Types that generated code writes by their simple name, in lower case: a nested class must not hide them. */
    private static final Set<String> TYPES = Stream.of(
                    "Amount",
                    "AnyAttribute",
                    "Arrays",
                    "AttributePart",
                    "AttributePath",
                    "Attributes",
                    "Boolean",
                    "Builder",
                    "Class",
                    "Component",
                    "Consumer",
                    "DataSize",
                    "Deprecated",
                    "Double",
                    "Duration",
                    "EntityRef",
                    "Enum",
                    "Expr",
                    "GeneratedType",
                    "Integer",
                    "Iterable",
                    "List",
                    "ListAttribute",
                    "Long",
                    "Map",
                    "MapAttribute",
                    "Number",
                    "Object",
                    "Override",
                    "OwnType",
                    "Parameter",
                    "PropertyBag",
                    "Record",
                    "Resource",
                    "ResourceDefinition",
                    "SafeVarargs",
                    "Stack",
                    "String",
                    "SuppressWarnings",
                    "UpdatePolicy",
                    "WireValue")
            .map(JavaNames::lower)
            .collect(Collectors.toUnmodifiableSet());

    private ReservedNames() {}

    /**
     * Whether a method or a package must not have this name.
     *
     * @param name the name
     * @return true for Java's keywords and literals and for the methods of {@code Object}
     */
    public static boolean isReservedMember(String name) {
        return OBJECT_METHODS.contains(name) || SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    /**
     * Whether a nested class must not have this name, whatever its case.
     *
     * @param name the name
     * @return true for what generated code itself writes
     */
    public static boolean isReservedType(String name) {
        return TYPES.contains(JavaNames.lower(name));
    }
}
