package dev.kiln.migrate.project;

import dev.kiln.hot.Template;
import dev.kiln.migrate.MigrationException;
import dev.kiln.migrate.TemplateMigrator;
import dev.kiln.migrate.files.FileNames;
import dev.kiln.migrate.files.FileReferences;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The folder around all files of a migration, from which on they have their names, and what is taken over of it: what {@code get_file}
 * reads as resources on the class path, and templates that stay templates in the folder of the project.
 */
final class ProjectFolder {

    private static final String RESOURCES = "src/main/resources/";

    private final Path base;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private ProjectFolder(Path base) {
        this.base = base;
    }

    /** The innermost folder around templates, what they read, and environments. */
    static ProjectFolder around(Collection<SourceFile> templates, List<Path> environments) {
        Set<Path> all = new LinkedHashSet<>();
        for (SourceFile template : templates) {
            all.add(template.path());
            template.references().contents().stream()
                    .filter(name -> !name.startsWith("/"))
                    .map(template::beside)
                    .filter(Files::isRegularFile)
                    .forEach(all::add);
        }
        environments.forEach(file -> all.add(file.toAbsolutePath().normalize()));
        Path base = null;
        for (Path file : all) {
            Path folder = file.getParent();
            while (base != null && folder != null && !base.startsWith(folder)) {
                folder = folder.getParent();
            }
            base = folder;
        }
        return new ProjectFolder(base == null ? Path.of("").toAbsolutePath() : base);
    }

    /** The name of a file from the folder on. */
    String nameOf(Path file) {
        return base.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** The files that were taken over, by their paths within the project. */
    Map<String, String> files() {
        return files;
    }

    /** What could not be taken over. */
    Set<String> notes() {
        return notes;
    }

    /** Takes over what {@code get_file} reads in a template, as far as it is there; gives the names that are on the class path now. */
    Set<String> resources(Template template, String shown) throws IOException {
        Set<String> taken = new LinkedHashSet<>();
        for (String name : FileReferences.of(template).contents()) {
            if (copy(name, RESOURCES + name, shown)) {
                taken.add(name);
            }
        }
        return taken;
    }

    /** Keeps a template, and all that it needs, under its name in the folder of the project, where programs look for it. */
    void keep(String name, String shown) throws IOException {
        if (files.containsKey(name) || !copy(name, name, shown)) {
            return;
        }
        try {
            Template template = FileNames.fromRoot(TemplateMigrator.read(files.getOrDefault(name, ""), name), name);
            FileReferences references = FileReferences.of(template);
            for (String inner : references.templates()) {
                keep(inner, name);
            }
            for (String content : references.contents()) {
                copy(content, content, name);
            }
        } catch (MigrationException noTemplate) {
            notes.add(name + " is kept as it is, and is no template: " + noTemplate.getMessage());
        }
    }

    private boolean copy(String name, String target, String shown) throws IOException {
        Path file = base.resolve(name).normalize();
        if (name.startsWith("/") || !file.startsWith(base)) {
            notes.add(shown + " names " + name + ", which depends on the machine; send it along by hand");
        } else if (!Files.isRegularFile(file)) {
            notes.add(shown + " names " + name + ", which is not there");
        } else {
            try {
                files.put(target, Files.readString(file));
                return true;
            } catch (MalformedInputException binary) {
                notes.add(shown + " names " + name + ", which is no text in UTF-8, so Heat cannot take it");
            }
        }
        return false;
    }
}
