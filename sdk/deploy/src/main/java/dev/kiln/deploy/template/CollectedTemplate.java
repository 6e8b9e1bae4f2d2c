package dev.kiln.deploy.template;

import dev.kiln.deploy.StackRequest;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.read.YamlDocument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template with everything that it asks for.
 *
 * @param url where it lies
 * @param text the template as it is sent: as it was written, or as YAML in which the names of files are addresses
 * @param files the files: text by address; templates as JSON
 * @param warnings what Heat may refuse
 * @param source the template as it was written
 */
public record CollectedTemplate(
        String url, String text, Map<String, String> files, List<Diagnostic> warnings, YamlDocument source) {

    /**
     * Copies the collections.
     *
     * @param url where it lies
     * @param text the template as it is sent: as it was written, or as YAML in which the names of files are addresses
     * @param files the files: text by address; templates as JSON
     * @param warnings what Heat may refuse
     * @param source the template as it was written
     */
    public CollectedTemplate {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        warnings = List.copyOf(warnings);
    }

    /**
     * Where something stands in the file that somebody wrote.
     *
     * @param path the place in the template
     * @return file, line and column, or empty when the template is empty
     */
    public Optional<Location> at(TemplatePath path) {
        return source.at(path);
    }

    /**
     * The request to make a stack of it.
     *
     * @param stack the stack's name
     * @return the request, without parameters and environments
     */
    public StackRequest request(String stack) {
        StackRequest request = StackRequest.of(stack, text);
        for (Map.Entry<String, String> file : files.entrySet()) {
            request = request.withFile(file.getKey(), file.getValue());
        }
        return request;
    }
}
