package dev.kiln.migrate.project;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.read.EnvironmentReader;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.write.HotWriter;
import dev.kiln.migrate.MigratedTemplate;
import dev.kiln.migrate.MigrationException;
import dev.kiln.migrate.TemplateMigrator;
import dev.kiln.migrate.files.FileNames;
import dev.kiln.migrate.files.TextFile;
import dev.kiln.migrate.translate.EnvironmentFile;
import dev.kiln.migrate.translate.SdkModel;
import dev.kiln.migrate.translate.StackModel;
import dev.kiln.migrate.translate.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a project of templates: their classes, those of the templates that they use as types, the files that they read, a test. */
public final class ProjectMigrator {

    private static final String JAVA = "src/main/java/";
    private static final String ORIGINALS = "src/test/resources/";
    private static final String TEST = "MigrationTest";

    private final MigrationRequest request;
    private final TemplateGraph graph;
    private final ProjectFolder folder;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<MigratedTemplate> templates = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<Diagnostic> refusals = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, StackModel> stacks = new HashMap<>();
    private final List<EnvironmentFile> environments = new ArrayList<>();
    private final List<MigrationTestText.Case> cases = new ArrayList<>();

    private ProjectMigrator(MigrationRequest request) throws IOException {
        this.request = request;
        this.graph = TemplateGraph.of(request.templates());
        this.folder = ProjectFolder.around(graph.templates(), request.environments());
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
        refusals.addAll(graph.refusals());
        notes.addAll(graph.notes());
        for (Path file : request.environments()) {
            environment(file);
        }
        ClassNames names = new ClassNames();
        Set<Path> roots = new LinkedHashSet<>();
        request.templates().forEach(root -> roots.add(root.toAbsolutePath().normalize()));
        for (SourceFile source : graph.templates()) {
            template(source, roots.contains(source.path()), names.next(source.path()));
        }
        String group = request.packageName().isEmpty() ? "stacks" : request.packageName();
        files.put("pom.xml", MavenPom.of(group, "stacks", "kiln-migrate"));
        if (!templates.isEmpty()) {
            files.put("README.md", ReadmeText.of(templates, places, cases));
            files.put(
                    "src/test/java/" + packageFolder() + TEST + ".java",
                    MigrationTestText.of(request.packageName(), TEST, cases));
        }
        files.putAll(folder.files());
        notes.addAll(folder.notes());
        return new MigratedProject(templates, files, refusals, List.copyOf(notes));
    }

    /** Reads an environment, and keeps the templates that its registry names for types. */
    private void environment(Path file) throws IOException {
        String place = folder.nameOf(file);
        try {
            String text = TextFile.read(file);
            Environment environment = FileNames.fromRoot(EnvironmentReader.read(text, file.toString()), place);
            environments.add(new EnvironmentFile(
                    String.valueOf(file.getFileName()), text, YamlDocument.parse(text, file.toString()), environment));
            files.put(ORIGINALS + packageFolder() + "originals/" + place, text);
            registered(environment.resourceRegistry(), file.toString());
        } catch (HotReadException faulty) {
            refusals.addAll(faulty.diagnostics());
        } catch (MigrationException noText) {
            refusals.addAll(noText.diagnostics());
        }
    }

    private void registered(Map<?, ?> registry, String environment) throws IOException {
        for (Object target : registry.values()) {
            if (target instanceof Map<?, ?> inner) {
                registered(inner, environment);
            } else if (target instanceof String name && FileNames.isTemplate(name)) {
                folder.keep(name, environment);
            }
        }
    }

    private void template(SourceFile source, boolean root, String className) throws IOException {
        String place = folder.nameOf(source.path());
        boolean nested = graph.isNested(source.path());
        Template template = FileNames.fromRoot(source.template(), place);
        List<EnvironmentFile> with = root ? fitting(source) : List.of();
        Surroundings around = new Surroundings(
                place,
                SdkModel.bundled(),
                stacks,
                folder.resources(template, source.shown()),
                true,
                root || !nested,
                nested ? place : null,
                with);
        MigratedTemplate migrated =
                TemplateMigrator.migrate(source.text(), source.shown(), request.packageName(), className, around);
        templates.add(migrated);
        places.put(className, place);
        if (migrated.nested() != null) {
            stacks.put(place, migrated.nested());
        }
        files.put(JAVA + packageFolder() + className + ".java", migrated.source());
        // The test compares HOT; what was in another format is kept as what it was translated to.
        boolean isHot = source.text().contains("heat_template_version");
        String original = isHot ? source.text() : HotWriter.write(source.template());
        files.put(ORIGINALS + packageFolder() + "originals/" + place, original);
        for (String plain : migrated.plainTemplates()) {
            folder.keep(plain, source.shown());
        }
        if (around.standsAlone()) {
            List<String> originals = new ArrayList<>();
            request.environments().stream()
                    .map(folder::nameOf)
                    .filter(name -> with.stream().anyMatch(one -> name.endsWith(one.name())))
                    .forEach(originals::add);
            cases.add(new MigrationTestText.Case(className, place, originals));
        }
    }

    /** The environments that go with a template: those that give values to its parameters only. */
    private List<EnvironmentFile> fitting(SourceFile source) {
        List<EnvironmentFile> fitting = new ArrayList<>();
        for (EnvironmentFile environment : environments) {
            Set<String> unknown =
                    new LinkedHashSet<>(environment.environment().parameters().keySet());
            unknown.removeAll(source.template().parameters().keySet());
            if (unknown.isEmpty() || request.templates().size() == 1) {
                fitting.add(environment);
            } else {
                notes.add(environment.name() + " does not go with " + source.shown() + ", which has no parameter "
                        + String.join(", ", unknown));
            }
        }
        return fitting;
    }

    private String packageFolder() {
        return request.packageName().isEmpty() ? "" : request.packageName().replace('.', '/') + "/";
    }
}
