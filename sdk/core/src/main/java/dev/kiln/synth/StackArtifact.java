package dev.kiln.synth;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One synthesized stack: its own template, those of the stacks nested in it, and what goes with them.
 *
 * @param stackName the stack's name in Heat
 * @param root its template
 * @param nested the templates of the nested stacks, outer ones first
 * @param environment the environment that the program gives it, or null
 * @param included the files that the templates and the environment ask for: text by name
 */
public record StackArtifact(
        String stackName,
        TemplateArtifact root,
        List<TemplateArtifact> nested,
        @Nullable EnvironmentArtifact environment,
        Map<String, String> included) {

    /**
     * Copies the collections.
     *
     * @param stackName the stack's name in Heat
     * @param root its template
     * @param nested the templates of the nested stacks, outer ones first
     * @param environment the environment that the program gives it, or null
     * @param included the files that the templates and the environment ask for: text by name
     */
    public StackArtifact {
        nested = List.copyOf(nested);
        included = Collections.unmodifiableMap(new LinkedHashMap<>(included));
    }

    /**
     * The stack's own template.
     *
     * @return the template
     */
    public Template template() {
        return root.template();
    }

    /**
     * The stack's own template as text.
     *
     * @return the text
     */
    public String yaml() {
        return root.yaml();
    }

    /**
     * Where each part of the stack's own template comes from.
     *
     * @return the map
     */
    public SourceMap sources() {
        return root.sources();
    }

    /**
     * What is allowed but probably not meant, in any of the templates.
     *
     * @return the warnings
     */
    public List<Diagnostic> warnings() {
        List<Diagnostic> all = new ArrayList<>(root.warnings());
        nested.forEach(template -> all.addAll(template.warnings()));
        if (environment != null) {
            all.addAll(environment.warnings());
        }
        return all;
    }

    /**
     * What has to be sent along with the template, the environment excepted.
     *
     * @return file name to text
     */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        nested.forEach(template -> files.put(template.file(), template.yaml()));
        files.putAll(included);
        return files;
    }

    /**
     * Writes the templates, each with its {@code .sources.json} beside it, the environment, the files that they ask for, and a
     * {@code .manifest.json} that lists them. Other files are left alone.
     *
     * @param folder where to; it is made if it does not exist
     * @throws UncheckedIOException when a file cannot be written
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            write(folder, root);
            for (TemplateArtifact template : nested) {
                write(folder, template);
            }
            if (environment != null) {
                write(folder.resolve(environment.file()), environment.yaml());
            }
            for (Map.Entry<String, String> file : included.entrySet()) {
                write(inside(folder, file.getKey()), file.getValue());
            }
            write(folder.resolve(stackName + ".manifest.json"), StackManifest.of(this));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path folder, TemplateArtifact template) throws IOException {
        String name = template.file().substring(0, template.file().lastIndexOf('.'));
        write(inside(folder, template.file()), template.yaml());
        write(inside(folder, name + ".sources.json"), SourcesJson.of(template.sources()));
    }

    private static Path inside(Path folder, String file) throws IOException {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new IOException("the file " + file + " would lie outside");
        }
        Files.createDirectories(path.getParent());
        return path;
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
