package dev.kiln.migrate.translate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies around a template.
 *
 * @param place the template's file from the project's folder on, on which the names of other files depend, which become names from that
 *     folder on, too; null where they stay as they are
 * @param sdk the classes that there are for types
 * @param stacks the classes of the templates that it may use as types, by the names of their files
 * @param files the files that are there, by the names that {@code get_file} has for them
 * @param onClassPath whether these files are on the class path; otherwise they are in the folder in which the program runs
 * @param standsAlone whether the stack can be deployed by itself
 * @param nestedAs the name of its file where other templates use it as a type; null where none does
 * @param environments what goes with it
 */
public record Surroundings(
        @Nullable String place,
        SdkModel sdk,
        Map<String, StackModel> stacks,
        Set<String> files,
        boolean onClassPath,
        boolean standsAlone,
        @Nullable String nestedAs,
        List<EnvironmentFile> environments) {

    /**
     * Copies the collections.
     *
     * @param place the template's file from the project's folder on, on which the names of other files depend, which become names from that
     *     folder on, too; null where they stay as they are
     * @param sdk the classes that there are for types
     * @param stacks the classes of the templates that it may use as types, by the names of their files
     * @param files the files that are there, by the names that {@code get_file} has for them
     * @param onClassPath whether these files are on the class path; otherwise they are in the folder in which the program runs
     * @param standsAlone whether the stack can be deployed by itself
     * @param nestedAs the name of its file where other templates use it as a type; null where none does
     * @param environments what goes with it
     */
    public Surroundings {
        stacks = Map.copyOf(stacks);
        files = Set.copyOf(files);
        environments = List.copyOf(environments);
    }

    /**
     * Nothing: a template that stands alone, without its files.
     *
     * @return no surroundings but the SDK
     */
    public static Surroundings none() {
        return new Surroundings(null, SdkModel.bundled(), Map.of(), Set.of(), false, true, null, List.of());
    }
}
