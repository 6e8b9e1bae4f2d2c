package dev.kiln.migrate.nested;

import dev.kiln.codegen.Codegen;
import dev.kiln.codegen.emit.SourceFile;
import dev.kiln.codegen.model.Model;
import dev.kiln.codegen.model.OwnSchema;
import dev.kiln.codegen.naming.GenerationException;
import dev.kiln.migrate.translate.SdkModel;
import dev.kiln.schema.ReferenceCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates that other templates use as types, each as a class of its own: setters for its parameters, attributes for its outputs.
 * A template of which no class can be made is told with the reason, and stays a type without a class.
 */
public final class NestedTypes {

    private static final ReferenceCatalog NO_REFERENCES = ReferenceCatalog.of(List.of());

    private final String packageName;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, OwnSchema> types = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * No types yet.
     *
     * @param packageName the package for the classes, which cannot be the unnamed one
     */
    public NestedTypes(String packageName) {
        this.packageName = packageName;
    }

    /**
     * Adds a template.
     *
     * @param name the type: how templates call the file
     * @param file the file
     * @throws IOException when it cannot be read
     */
    public void add(String name, Path file) throws IOException {
        Path known = files.putIfAbsent(name, file.toAbsolutePath().normalize());
        if (known != null) {
            if (!known.equals(file.toAbsolutePath().normalize()) && types.remove(name) != null) {
                notes.add(name + " is the name of two files, so neither has a class; migrate them apart");
            }
            return;
        }
        List<String> problems = new ArrayList<>();
        Optional<OwnSchema> type = new OwnTemplates(problems).read(file, name, Files.readString(file));
        if (type.isPresent() && problems.isEmpty()) {
            try {
                Codegen.generateBeside(packageName, List.of(type.get()), NO_REFERENCES);
                types.put(name, type.get());
            } catch (GenerationException refused) {
                problems.add(String.valueOf(refused.getMessage()));
            }
        }
        problems.forEach(problem -> notes.add(name + " has no class: " + problem));
    }

    /**
     * Whether a template has a class.
     *
     * @param name how templates call the file
     * @return true when {@link #sources()} has it
     */
    public boolean has(String name) {
        return types.containsKey(name);
    }

    /**
     * The classes that there are: Kiln's own and these.
     *
     * @return the model
     */
    public SdkModel sdk() {
        return types.isEmpty()
                ? SdkModel.bundled()
                : SdkModel.bundled()
                        .with(Model.beside(
                                packageName,
                                types.values(),
                                NO_REFERENCES,
                                Codegen.RESOURCES,
                                ReferenceCatalog.bundled()));
    }

    /**
     * The source of the classes.
     *
     * @return the files; none where there are no types
     */
    public List<SourceFile> sources() {
        return types.isEmpty() ? List.of() : Codegen.generateBeside(packageName, types.values(), NO_REFERENCES);
    }

    /**
     * Why templates have no class.
     *
     * @return the reasons, each with the template
     */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
