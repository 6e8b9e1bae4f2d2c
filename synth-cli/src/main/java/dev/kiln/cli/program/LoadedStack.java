package dev.kiln.cli.program;

import dev.kiln.deploy.template.CollectedTemplate;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.synth.EnvironmentArtifact;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stack of an app.
 *
 * @param name its name in Heat
 * @param yaml the template as it is sent
 * @param artifact what was synthesized, or null for a template that somebody wrote
 * @param written the template that somebody wrote, with its files, or null for what was synthesized
 * @param sources leads a place in the template to the user's line, where one is known; files are as the user knows them
 * @param warnings what is allowed but probably not meant
 * @param takes the values that it takes from other stacks of the app at deployment
 * @param after the names of stacks that are deployed before it though it takes nothing from them
 */
public record LoadedStack(
        String name,
        String yaml,
        @Nullable StackArtifact artifact,
        @Nullable CollectedTemplate written,
        Function<TemplatePath, Optional<Location>> sources,
        List<Diagnostic> warnings,
        List<Wire> takes,
        List<String> after) {

    /**
     * Copies the lists.
     *
     * @param name its name in Heat
     * @param yaml the template as it is sent
     * @param artifact what was synthesized, or null for a template that somebody wrote
     * @param written the template that somebody wrote, with its files, or null for what was synthesized
     * @param sources leads a place in the template to the user's line, where one is known; files are as the user knows them
     * @param warnings what is allowed but probably not meant
     * @param takes the values that it takes from other stacks of the app at deployment
     * @param after the names of stacks that are deployed before it though it takes nothing from them
     */
    public LoadedStack {
        warnings = List.copyOf(warnings);
        takes = List.copyOf(takes);
        after = List.copyOf(after);
    }

    /**
     * The template as data.
     *
     * @return the template, empty when a template file is passed on as it is
     */
    public Optional<Template> template() {
        return Optional.ofNullable(artifact).map(StackArtifact::template);
    }

    /**
     * What is sent along with the template, the environment excepted.
     *
     * @return the templates of nested stacks and the files that any of them asks for, by name
     */
    public Map<String, String> files() {
        if (artifact != null) {
            return artifact.files();
        }
        return written == null ? Map.of() : written.files();
    }

    /**
     * The environment that the program gives the stack.
     *
     * @return the environment, empty where there is none
     */
    public Optional<EnvironmentArtifact> environment() {
        return Optional.ofNullable(artifact).map(StackArtifact::environment);
    }

    /**
     * The same stack under another name.
     *
     * @param newName the name in Heat
     * @return the renamed stack
     */
    public LoadedStack named(String newName) {
        return new LoadedStack(newName, yaml, artifact, written, sources, warnings, takes, after);
    }
}
