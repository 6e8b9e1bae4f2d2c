package dev.kiln.migrate.project;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.read.EnvironmentReader;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.write.HotWriter;
import dev.kiln.migrate.MigratedTemplate;
import dev.kiln.migrate.MigrationException;
import dev.kiln.migrate.TemplateMigrator;
import dev.kiln.migrate.nested.NestedTypes;
import dev.kiln.migrate.translate.SdkModel;
import dev.kiln.migrate.write.Identifiers;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a project of templates: their classes, those of the templates that they use as types, the files that they read, a test. */
public final class ProjectMigrator {

    private static final String JAVA = "src/main/java/";
    private static final String RESOURCES = "src/main/resources/";
    private static final String ORIGINALS = "src/test/resources/";

    private final MigrationRequest request;
    private final NestedTypes nested;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<MigratedTemplate> templates = new ArrayList<>();
    private final List<Diagnostic> refusals = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> classNames = new HashSet<>();
    private final Map<MigratedTemplate, String> originals = new LinkedHashMap<>();

    private ProjectMigrator(MigrationRequest request) {
        this.request = request;
        this.nested = new NestedTypes(request.packageName() + ".templates");
    }

    /**
     * Makes a project.
     *
     * @param request what is to be migrated
     * @return the project; it is written by {@link MigratedProject#writeTo}
     * @throws IOException when a template or an environment cannot be read
     */
    public static MigratedProject migrate(MigrationRequest request) throws IOException {
        return new ProjectMigrator(request).migrate();
    }

    private MigratedProject migrate() throws IOException {
        Deque<Path> waiting = new ArrayDeque<>(request.templates());
        Set<Path> seen = new HashSet<>();
        for (Path environment : request.environments()) {
            environment(environment, waiting);
        }
        nestedTypes(waiting);
        SdkModel sdk = nested.sdk();
        while (!waiting.isEmpty()) {
            Path file = waiting.poll();
            if (seen.add(file.toAbsolutePath().normalize())) {
                template(file, waiting, sdk);
            }
        }
        nested.sources().forEach(source -> files.put(JAVA + source.path(), source.text()));
        notes.addAll(nested.notes());
        String group = request.packageName().isEmpty() ? "stacks" : request.packageName();
        files.put("pom.xml", MavenPom.of(group, "stacks", "kiln-migrate"));
        if (!templates.isEmpty()) {
            String testClass = "MigrationTest";
            files.put(
                    "src/test/java/" + folder() + testClass + ".java",
                    ProjectText.test(request.packageName(), testClass, originals));
        }
        return new MigratedProject(templates, files, refusals, List.copyOf(notes));
    }

    /** Keeps an environment, and migrates the templates that its registry names for types. */
    private void environment(Path file, Deque<Path> waiting) throws IOException {
        String text = Files.readString(file);
        files.put("environments/" + file.getFileName(), text);
        try {
            EnvironmentReader.read(text, file.toString())
                    .resourceRegistry()
                    .values()
                    .forEach(target -> {
                        if (target instanceof String name && FileReferences.isTemplate(name)) {
                            Path template = file.resolveSibling(name);
                            if (Files.isRegularFile(template)) {
                                waiting.add(template);
                            } else {
                                notes.add(file + " names " + name + ", which is not there");
                            }
                        }
                    });
        } catch (HotReadException faulty) {
            refusals.addAll(faulty.diagnostics());
        }
    }

    /** Makes types of the templates that the waiting ones, and those within them, use as types. */
    private void nestedTypes(Collection<Path> roots) throws IOException {
        if (request.packageName().isEmpty()) {
            return; // what is in the unnamed package cannot be imported from the package of the types
        }
        Deque<Path> open = new ArrayDeque<>(roots);
        Set<Path> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Path file = open.poll();
            Template template = seen.add(file.toAbsolutePath().normalize())
                    ? HotReader.read(Files.readString(file), file.toString()).template()
                    : null;
            if (template != null) {
                for (String name : FileReferences.of(template).templates()) {
                    Path inner = file.resolveSibling(name);
                    if (Files.isRegularFile(inner)) {
                        nested.add(name, inner);
                        open.add(inner);
                    }
                }
            }
        }
    }

    private void template(Path file, Deque<Path> waiting, SdkModel sdk) throws IOException {
        String text = Files.readString(file);
        String name = String.valueOf(file.getFileName());
        MigratedTemplate migrated;
        try {
            migrated = TemplateMigrator.migrate(text, file.toString(), request.packageName(), className(name), sdk);
        } catch (MigrationException refused) {
            refusals.addAll(refused.diagnostics().stream()
                    .map(diagnostic -> diagnostic.location() == null
                            ? diagnostic.at(new Location(file.toString(), 1, 1))
                            : diagnostic)
                    .toList());
            return;
        }
        templates.add(migrated);
        files.put(JAVA + folder() + migrated.className() + ".java", migrated.source());
        String original = migrated.className() + "." + name;
        originals.put(migrated, original);
        // The test compares HOT; what was in another format is kept as what it was translated to.
        boolean isHot = text.contains("heat_template_version");
        files.put(ORIGINALS + folder() + original, isHot ? text : HotWriter.write(migrated.template()));
        references(file, migrated, waiting);
    }

    private void references(Path file, MigratedTemplate migrated, Deque<Path> waiting) throws IOException {
        FileReferences references = FileReferences.of(migrated.template());
        for (String name : references.contents()) {
            content(file, name);
        }
        for (String name : references.templates()) {
            if (!nested.has(name)) {
                content(file, name);
            }
            Path nested = file.resolveSibling(name);
            if (Files.isRegularFile(nested)) {
                waiting.add(nested);
            }
        }
    }

    /** Keeps a file that a template names under the same name. */
    private void content(Path template, String name) throws IOException {
        String plain = name.startsWith("file://") ? name.substring("file://".length()) : name;
        Path file = template.resolveSibling(plain);
        Path within = Path.of(plain).normalize();
        if (!Files.isRegularFile(file)) {
            notes.add(template + " names " + name + ", which is not there");
        } else if (within.isAbsolute() || within.startsWith("..")) {
            notes.add(template + " names " + name + ", which is outside of its folder; keep it where it is");
        } else {
            try {
                files.put(RESOURCES + within.toString().replace('\\', '/'), Files.readString(file));
            } catch (MalformedInputException binary) {
                notes.add(template + " names " + name + ", which is no text in UTF-8; copy it by hand");
            }
        }
    }

    private String className(String fileName) {
        int dot = fileName.indexOf('.');
        String base = Identifiers.className(dot > 0 ? fileName.substring(0, dot) : fileName);
        String plain = base.endsWith("Stack") ? base : base + "Stack";
        String candidate = plain;
        for (int n = 2; !classNames.add(candidate); n++) {
            candidate = plain + n;
        }
        return candidate;
    }

    private String folder() {
        return request.packageName().isEmpty() ? "" : request.packageName().replace('.', '/') + "/";
    }
}
