package dev.kiln.hot.read;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.ValueException;
import java.util.List;

/** Reads environment files, which follow the same rules of JSON and YAML as templates. Source: SEMANTICS section 11. */
public final class EnvironmentReader {

    private EnvironmentReader() {}

    /**
     * Reads an environment.
     *
     * @param text JSON or YAML
     * @param file the file's name for locations, as the user knows it
     * @return the environment; that of an empty text is empty
     * @throws HotReadException when the text is no YAML, or a section is unknown, empty, or not of its kind
     */
    public static Environment read(String text, String file) {
        YamlDocument document = YamlDocument.parse(text, file);
        try {
            return Environment.of(NodeValues.ofMap(document.root()));
        } catch (ValueException refused) {
            throw new HotReadException(List.of(Diagnostic.error(
                            "environment",
                            TemplatePath.ROOT,
                            String.valueOf(refused.getMessage()),
                            "the sections are parameters, parameter_defaults, resource_registry, encrypted_param_names,"
                                    + " event_sinks and parameter_merge_strategies")
                    .at(document.at(TemplatePath.ROOT).orElse(null))));
        }
    }
}
