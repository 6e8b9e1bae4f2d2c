package dev.kiln.synth;

import dev.kiln.IncludedFile;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files that go to Heat along with the templates of one stack, each once. */
final class FileCollector {

    /** What Heat's API takes in one request unless the operator allows more ({@code max_json_body_size}). */
    private static final int REQUEST_LIMIT = 1 << 20;
    /** What is not even read: it is a mistake, and would only fill the memory. */
    private static final long READ_LIMIT = 1L << 26;

    private final Path folder;
    private final Map<String, IncludedFile> first = new HashMap<>();
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> lookedInto = new HashSet<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    FileCollector(Path folder) {
        this.folder = folder;
    }

    /** The texts by the names that the templates use, in the order in which the templates ask for them. */
    Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /** Reads a file, or reports why it cannot be sent. A file that was read before is not read again. */
    Optional<String> add(IncludedFile file, TemplatePath path, Findings findings) {
        IncludedFile before = first.putIfAbsent(file.key(), file);
        if (before != null && before.path().equals(file.path()) && before.anchor() == file.anchor()) {
            return Optional.ofNullable(texts.get(file.key()));
        }
        Optional<String> text = read(file, path, findings);
        text.ifPresent(content -> {
            String other = texts.putIfAbsent(file.key(), content);
            if (other != null && !other.equals(content) && before != null) {
                report(
                        findings,
                        file,
                        Diagnostic.error(
                                "file-name-taken",
                                path,
                                "Another file goes by the name " + file.key() + " already, asked for at "
                                        + before.site(),
                                "give the files different names, or put them into the project's folder"));
            }
        });
        return text;
    }

    /** Keeps a name for a template of the stack itself. */
    void reserve(String name) {
        reserved.add(name);
    }

    /**
     * Adds a text that is known already.
     *
     * @return whether its name was free, or stood for the same text
     */
    boolean attach(String name, String text) {
        String other = texts.putIfAbsent(name, text);
        return !reserved.contains(name) && (other == null || other.equals(text));
    }

    /** Whether nobody has looked yet into a file for the files that it asks for; once it is rewritten its names mean something else. */
    boolean looksInto(IncludedFile template) {
        return lookedInto.add(template.key());
    }

    /** Exchanges the text of a file for another, in which the names of further files are as they are sent. */
    void rewrite(IncludedFile file, String text) {
        texts.put(file.key(), text);
    }

    private Optional<String> read(IncludedFile file, TemplatePath path, Findings findings) {
        try {
            byte[] bytes = bytes(file);
            if (bytes.length > REQUEST_LIMIT) {
                report(
                        findings,
                        file,
                        Diagnostic.warning(
                                "file-too-large",
                                path,
                                "The file " + file.path() + " has " + bytes.length
                                        + " bytes; Heat takes 1048576 in one request unless its operator allows more",
                                "put it where the server can fetch it"));
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            report(
                    findings,
                    file,
                    Diagnostic.error(
                            "file-not-text",
                            path,
                            "The file " + file.path() + " is no text in UTF-8, and Heat takes only text",
                            "save it as UTF-8; put what is binary where the server can fetch it"));
        } catch (NoSuchFileException e) {
            report(
                    findings,
                    file,
                    Diagnostic.error(
                            "file-missing",
                            path,
                            "There is no file " + file.path() + (file.anchor() == null ? "" : " on the class path"),
                            file.anchor() == null
                                    ? "paths begin in the folder in which the program runs"
                                    : "a name without a slash in front begins in the package of "
                                            + file.anchor().getSimpleName()));
        } catch (IOException | InvalidPathException e) {
            report(
                    findings,
                    file,
                    Diagnostic.error(
                            "file-unreadable", path, "The file " + file.path() + " cannot be read: " + e, null));
        }
        return Optional.empty();
    }

    private byte[] bytes(IncludedFile file) throws IOException {
        Class<?> anchor = file.anchor();
        if (anchor == null) {
            Path place = folder.resolve(file.path());
            if (Files.isDirectory(place)) {
                throw new IOException("it is a folder");
            } else if (Files.exists(place) && Files.size(place) > READ_LIMIT) {
                throw new IOException("it has more than " + READ_LIMIT + " bytes");
            }
            return Files.readAllBytes(place);
        }
        try (InputStream stream = anchor.getResourceAsStream(file.path())) {
            if (stream == null) {
                throw new NoSuchFileException(file.path());
            }
            return stream.readAllBytes();
        }
    }

    private static void report(Findings findings, IncludedFile file, Diagnostic diagnostic) {
        findings.add(diagnostic, file.site());
    }
}
