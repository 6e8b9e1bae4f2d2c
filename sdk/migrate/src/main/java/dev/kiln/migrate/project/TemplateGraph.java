package dev.kiln.migrate.project;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.migrate.MigrationException;
import dev.kiln.migrate.TemplateMigrator;
import dev.kiln.migrate.files.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The templates of a project with those that they use as types, at any depth: what is used stands before what uses it. */
final class TemplateGraph {

    private final Map<Path, SourceFile> ordered = new LinkedHashMap<>();
    private final Set<Path> nested = new LinkedHashSet<>();
    private final Set<Path> circular = new LinkedHashSet<>();
    private final Set<Path> refused = new LinkedHashSet<>();
    private final List<Path> open = new ArrayList<>();
    private final List<Diagnostic> refusals = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** Reads templates and all that they use. */
    static TemplateGraph of(Collection<Path> roots) throws IOException {
        TemplateGraph graph = new TemplateGraph();
        for (Path root : roots) {
            graph.visit(root.toAbsolutePath().normalize(), root.toString());
        }
        return graph;
    }

    /** The files that are templates, each after those that it uses. */
    Collection<SourceFile> templates() {
        return ordered.values();
    }

    /** Whether other templates use a file as a type and it can be a stack within theirs. */
    boolean isNested(Path file) {
        return nested.contains(file) && ordered.containsKey(file) && !circular.contains(file);
    }

    /** Why files are no templates, with their places. */
    List<Diagnostic> refusals() {
        return refusals;
    }

    /** What is strange about the files' names. */
    Set<String> notes() {
        return notes;
    }

    private void visit(Path file, String shown) throws IOException {
        if (ordered.containsKey(file) || refused.contains(file)) {
            return;
        }
        SourceFile source = read(file, shown);
        if (source == null) {
            refused.add(file);
            return;
        }
        open.add(file);
        for (String name : new LinkedHashSet<>(source.references().templates())) {
            use(source, name);
        }
        open.remove(file);
        ordered.put(file, source);
    }

    private void use(SourceFile source, String name) throws IOException {
        Path inner;
        try {
            inner = source.beside(name);
        } catch (InvalidPathException strange) {
            inner = null;
        }
        if (inner == null || !Files.isRegularFile(inner)) {
            notes.add(source.shown() + " names " + name + ", which is not there");
        } else if (open.contains(inner)) {
            circular.addAll(open.subList(open.indexOf(inner), open.size()));
            notes.add(source.shown() + " names " + name + ", which uses it in turn; Heat refuses such a circle");
        } else {
            nested.add(inner);
            visit(inner, inner.toString());
        }
    }

    private @Nullable SourceFile read(Path file, String shown) throws IOException {
        try {
            String text = TextFile.read(file);
            Template template = TemplateMigrator.read(text, shown);
            return new SourceFile(file, shown, text, template);
        } catch (MigrationException refusal) {
            refusal.diagnostics().stream()
                    .map(diagnostic ->
                            diagnostic.location() == null ? diagnostic.at(new Location(shown, 1, 1)) : diagnostic)
                    .forEach(refusals::add);
        }
        return null;
    }
}
