package dev.kiln.hot.validate;

import java.util.Optional;
import java.util.SortedSet;

/** Where the types of resources come from: the catalogue, and for whole requests the environment and the files. */
interface TypeSource {

    /** What the type of the named resource allows; empty when it is unknown, or known by name only. */
    Optional<TypeView> view(String resource, String type);

    /** Whether Heat would find the type, even where nothing is known about it. */
    boolean isKnown(String resource, String type);

    /** The names to suggest for a mistaken one. */
    SortedSet<String> names();

    /** The file of the nested template that a type stands for, where files are known. */
    default Optional<String> templateFile(String resource, String type) {
        return Optional.empty();
    }
}
