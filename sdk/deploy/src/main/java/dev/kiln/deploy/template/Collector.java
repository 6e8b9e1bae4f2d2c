package dev.kiln.deploy.template;

import dev.kiln.deploy.template.FileSource.UnreadableException;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.NodeValues;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of one template or of some environments, each read once, and what is wrong with them. */
final class Collector {

    /** Far more than a stack has; a server that makes up ever new names must not keep us busy for ever. */
    private static final int MOST_FILES = 1000;
    /** What Heat's API takes in one request unless the operator allows more ({@code max_json_body_size}). */
    private static final int REQUEST_LIMIT = 1 << 20;

    private static final List<String> VERSIONS =
            List.of("heat_template_version", "HeatTemplateFormatVersion", "AWSTemplateFormatVersion");

    private final Path workingDirectory;
    private final FileSource source;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Diagnostic> errors = new ArrayList<>();

    Collector(Path workingDirectory, FileSource source) {
        this.workingDirectory = workingDirectory;
        this.source = source;
    }

    Map<String, String> files() {
        return files;
    }

    void throwErrors() {
        if (!errors.isEmpty()) {
            throw new TemplateFilesException(errors);
        }
    }

    void add(Diagnostic error) {
        errors.add(error);
    }

    /** The address of what somebody names on the command line. */
    String address(String place) {
        return Urls.isUrl(place) ? place : Urls.ofPath(workingDirectory.resolve(place));
    }

    /** A file as the user knows it: relative to the working directory where it is below it. */
    String display(String url) {
        Path path = Urls.scheme(url).equals("file") ? Urls.path(url) : null;
        if (path == null) {
            return url;
        }
        return path.startsWith(workingDirectory)
                ? workingDirectory.relativize(path).toString()
                : path.toString();
    }

    /** The text of a file that the user names, or nothing after a report. */
    Optional<String> named(String url) {
        try {
            return Optional.of(source.text(url));
        } catch (UnreadableException e) {
            errors.add(Diagnostic.error(e.code(), TemplatePath.ROOT, e.message(), e.hint())
                    .at(new Location(display(url), 0, 0)));
            return Optional.empty();
        }
    }

    /** The document of a template that the user names, or nothing after a report. */
    Optional<YamlDocument> document(String url, String text) {
        try {
            return Optional.of(YamlDocument.parse(text, display(url)));
        } catch (HotReadException e) {
            errors.addAll(e.diagnostics());
            return Optional.empty();
        }
    }

    /** A template's content, in which the names of files are their addresses; the files are collected. */
    Node inside(YamlDocument document, String url) {
        open.addLast(url);
        Node resolved = new References(this, document, url).resolve(document.root());
        open.removeLast();
        return resolved;
    }

    /** The address that a name means; what lies there is collected, and whatever stands in the way is reported. */
    String reference(YamlDocument document, TemplatePath path, String base, String name, boolean isType) {
        String url = Urls.resolve(base, name);
        if (open.contains(url)) {
            List<String> chain = new ArrayList<>(open);
            String way = String.join(
                    " -> ",
                    chain.subList(chain.indexOf(url), chain.size()).stream()
                            .map(this::display)
                            .toList());
            report(
                    document,
                    path,
                    "template-cycle",
                    "The template asks for itself: " + way + " -> " + display(url),
                    "Heat has no recursion: repeat by a group (OS::Heat::ResourceGroup), or name another file");
        } else if (!files.containsKey(url) && failed.add(url)) {
            String text = read(document, path, base, url, isType);
            if (text != null) {
                files.put(url, text);
                failed.remove(url);
            }
        }
        return url;
    }

    private @Nullable String read(YamlDocument document, TemplatePath path, String base, String url, boolean isType) {
        if (files.size() >= MOST_FILES) {
            report(document, path, "file-too-many", "More than " + MOST_FILES + " files are asked for", "use fewer");
            return null;
        }
        if (Urls.scheme(url).equals("file") && !Urls.scheme(base).equals("file")) {
            report(
                    document,
                    path,
                    "file-refused",
                    display(base) + " comes from the web and asks for the file " + url + " of this machine",
                    "save it here and mend it, if the file shall be sent");
            return null;
        }
        try {
            String text = source.text(url);
            return templated(text, url, isType).orElse(text);
        } catch (UnreadableException e) {
            report(document, path, e.code(), e.message(), e.hint());
            return null;
        }
    }

    /** The text of a template as it is sent; empty when it is none, which is for Heat to judge unless it must be one. */
    private Optional<String> templated(String text, String url, boolean isType) {
        if (VERSIONS.stream().noneMatch(text::contains)) {
            return Optional.empty();
        }
        try {
            YamlDocument nested = YamlDocument.parse(text, display(url));
            if (VERSIONS.stream().noneMatch(version -> nested.root().get(version) != null)) {
                return Optional.empty();
            }
            return Optional.of(JsonText.of(NodeValues.of(inside(nested, url))));
        } catch (HotReadException e) {
            if (isType) {
                errors.addAll(e.diagnostics());
            }
            return Optional.empty();
        }
    }

    private void report(YamlDocument document, TemplatePath path, String code, String message, String hint) {
        errors.add(
                Diagnostic.error(code, path, message, hint).at(document.at(path).orElse(null)));
    }

    /** A warning when all of it together is more than Heat takes. */
    List<Diagnostic> warnings(String text) {
        long size = text.length();
        for (String file : files.values()) {
            size += file.length();
        }
        return size <= REQUEST_LIMIT
                ? List.of()
                : List.of(Diagnostic.warning(
                        "request-too-large",
                        TemplatePath.ROOT,
                        "The template and its files have " + size
                                + " characters; Heat takes 1048576 bytes in one request unless its operator allows more",
                        "put what is large where the server can fetch it"));
    }
}
