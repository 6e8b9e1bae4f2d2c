package dev.kiln.synth;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.env.Environment;
import java.util.List;

/**
 * The environment that goes with a synthesized stack.
 *
 * @param file the file's name
 * @param environment what it says
 * @param yaml the environment as text
 * @param warnings what is allowed but probably not meant
 */
public record EnvironmentArtifact(String file, Environment environment, String yaml, List<Diagnostic> warnings) {

    /**
     * Copies the list.
     *
     * @param file the file's name
     * @param environment what it says
     * @param yaml the environment as text
     * @param warnings what is allowed but probably not meant
     */
    public EnvironmentArtifact {
        warnings = List.copyOf(warnings);
    }
}
