package dev.kiln.migrate.project;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be migrated.
 *
 * @param templates the templates' files
 * @param environments environments' files, which go with the templates whose parameters they know
 * @param packageName the package of the classes; empty for none
 */
public record MigrationRequest(List<Path> templates, List<Path> environments, String packageName) {

    /**
     * Copies the lists.
     *
     * @param templates the templates' files
     * @param environments environments' files, which go with the templates whose parameters they know
     * @param packageName the package of the classes; empty for none
     */
    public MigrationRequest {
        templates = List.copyOf(templates);
        environments = List.copyOf(environments);
    }
}
