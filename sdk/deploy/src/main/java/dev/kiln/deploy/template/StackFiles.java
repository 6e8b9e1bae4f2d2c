package dev.kiln.deploy.template;

import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.EnvironmentReader;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.write.HotWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads templates and environments that somebody wrote, together with the files that they ask for: by {@code get_file}, by types that
 * are templates, in groups too, and by the registry. What is sent is what python-heatclient sends, so that the same stack comes of it.
 *
 * <pre>{@code
 * StackFiles files = StackFiles.in(Path.of("").toAbsolutePath());
 * StackRequest request = files.template("web.yaml").request("web-1").withParameter("size", 3);
 * request = files.environments(List.of("production.yaml"), request.parameters().keySet()).addedTo(request);
 * }</pre>
 *
 * <p>Immutable and safe for threads; each call reads the files anew. Source: SEMANTICS section 11.1.
 */
public final class StackFiles {

    private static final String PARAMETERS = "parameters";
    private static final String REGISTRY = "resource_registry";

    private final Path workingDirectory;

    private StackFiles(Path workingDirectory) {
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }

    /**
     * Files that are named from a folder.
     *
     * @param workingDirectory where relative paths begin
     * @return the files
     */
    public static StackFiles in(Path workingDirectory) {
        return new StackFiles(workingDirectory);
    }

    /**
     * A template and what it asks for.
     *
     * @param place its path, or its address ({@code file:}, {@code http:} or {@code https:})
     * @return the template
     * @throws TemplateFilesException with all that cannot be read, and where it is asked for
     */
    public CollectedTemplate template(String place) {
        Collector collector = new Collector(workingDirectory, new FileSource());
        String url = collector.address(place);
        String text = collector.named(url).orElse("");
        Optional<YamlDocument> document = collector.document(url, text);
        Node resolved = document.map(read -> collector.inside(read, url)).orElse(null);
        collector.throwErrors();
        YamlDocument source = document.orElseThrow();
        // What is as it was written keeps its comments, and the lines that Heat may name.
        String sent = resolved == null || resolved.equals(source.root()) ? text : HotWriter.write(resolved);
        return new CollectedTemplate(url, sent, collector.files(), collector.warnings(sent), source);
    }

    /**
     * Environments and what their registries name.
     *
     * @param places their paths or addresses; later ones win
     * @param given the parameters that the request sets itself: Heat would prefer what the environments say of them, so that it is left
     *     out
     * @return the environments
     * @throws TemplateFilesException with all that cannot be read or is no environment
     */
    public CollectedEnvironments environments(List<String> places, Set<String> given) {
        Collector collector = new Collector(workingDirectory, new FileSource());
        List<String> names = new ArrayList<>();
        for (String place : places) {
            String url = collector.address(place);
            names.add(url);
            collector
                    .named(url)
                    .flatMap(text -> environment(collector, url, text, given))
                    .ifPresent(text -> collector.files().put(url, text));
        }
        collector.throwErrors();
        return new CollectedEnvironments(names, collector.files());
    }

    /**
     * An environment that is no file, and whose registry's names are as they shall be.
     *
     * @param name the name to send it under
     * @param text the environment, YAML or JSON
     * @param given the parameters that the request sets itself, which are left out
     * @return the environment
     * @throws TemplateFilesException when it is no environment
     */
    public static CollectedEnvironments environment(String name, String text, Set<String> given) {
        try {
            MapNode root = YamlDocument.parse(text, name).root();
            return new CollectedEnvironments(List.of(name), Map.of(name, json(without(root, given))));
        } catch (HotReadException e) {
            throw new TemplateFilesException(e.diagnostics());
        }
    }

    private static Optional<String> environment(Collector collector, String url, String text, Set<String> given) {
        try {
            String file = collector.display(url);
            EnvironmentReader.read(text, file);
            YamlDocument document = YamlDocument.parse(text, file);
            Map<Scalar, Node> sections =
                    new LinkedHashMap<>(without(document.root(), given).entries());
            sections.computeIfPresent(
                    new StringNode(REGISTRY),
                    (key, section) -> section instanceof MapNode registry
                            ? new References(collector, document, url).registry(registry)
                            : section);
            return Optional.of(json(new MapNode(sections)));
        } catch (HotReadException e) {
            e.diagnostics().forEach(collector::add);
            return Optional.empty();
        }
    }

    private static MapNode without(MapNode environment, Set<String> given) {
        if (given.isEmpty() || !(environment.get(PARAMETERS) instanceof MapNode parameters)) {
            return environment;
        }
        Map<Scalar, Node> sections = new LinkedHashMap<>(environment.entries());
        Map<Scalar, Node> rest = new LinkedHashMap<>(parameters.entries());
        rest.keySet().removeIf(key -> key instanceof StringNode name && given.contains(name.value()));
        sections.put(new StringNode(PARAMETERS), new MapNode(rest));
        return new MapNode(sections);
    }

    private static String json(MapNode environment) {
        return JsonText.of(NodeValues.of(environment));
    }

    /**
     * The text of a parameter's file. A path begins in the working directory or, where there is no such file, beside the template.
     *
     * @param place the path or address
     * @param template the template's address, or null when it is not a file
     * @return the text; Base64 of what is no UTF-8
     * @throws TemplateFilesException when it cannot be read
     */
    public String parameterFile(String place, @Nullable String template) {
        Collector collector = new Collector(workingDirectory, new FileSource());
        String url = collector.address(place);
        Path path = Urls.isUrl(place) ? null : workingDirectory.resolve(place);
        if (template != null && path != null && !Files.exists(path)) {
            url = Urls.resolve(template, place);
        }
        Optional<String> text = collector.named(url);
        collector.throwErrors();
        return text.orElse("");
    }
}
