package dev.kiln.cli.types;

import dev.kiln.cli.program.ProgramException;
import dev.kiln.codegen.model.OwnSchema;
import dev.kiln.migrate.nested.OwnTemplates;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.files.OverlayReader;
import dev.kiln.schema.files.SchemaFileException;
import dev.kiln.schema.files.SchemaReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the files that classes are made of: schemas, templates, and in a folder {@code references.yaml}, which says what custom
 * constraints mean. Of a folder the types that come with Kiln are left out; a file that is named is taken whatever it holds.
 */
final class OwnTypeFiles {

    private static final String REFERENCES = "references.yaml";
    private static final Pattern TEMPLATE = Pattern.compile("(?m)^(\\{\\s*)?[\"']?heat_template_version[\"']?\\s*:");
    private static final Pattern CFN =
            Pattern.compile("(?m)^(\\{\\s*)?[\"']?(HeatTemplateFormatVersion|AWSTemplateFormatVersion)[\"']?\\s*:");
    private static final Pattern SCHEMA = Pattern.compile("(?m)^type\\s*:");

    private final List<OwnSchema> types = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private OwnTypeFiles() {}

    /** Reads files and folders; all that is wrong with any of them is told at once. */
    static OwnTypeFiles read(Collection<Path> paths) throws ProgramException {
        OwnTypeFiles files = new OwnTypeFiles();
        Set<Path> seen = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path file : inFolder(path)) {
                    if (seen.add(file.normalize())) {
                        files.file(file, false);
                    }
                }
            } else if (seen.add(path.normalize())) {
                files.file(path, true);
            }
        }
        if (!files.problems.isEmpty()) {
            throw new ProgramException(
                    files.problems.size() + (files.problems.size() == 1 ? " file problem" : " file problems"),
                    String.join("\n", files.problems));
        }
        return files;
    }

    List<OwnSchema> types() {
        return List.copyOf(types);
    }

    ReferenceCatalog references() throws ProgramException {
        try {
            return ReferenceCatalog.of(references);
        } catch (IllegalArgumentException e) {
            throw new ProgramException(
                    "two files " + REFERENCES + " say different things: " + e.getMessage(), "keep one of them", e);
        }
    }

    /** The types that were found in folders and come with Kiln. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private void file(Path file, boolean named) {
        String name = String.valueOf(file.getFileName());
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (name.equals(REFERENCES) && folder != null) {
                references.addAll(OverlayReader.readReferences(folder).all());
                return;
            }
            String text = Files.readString(file);
            if (TEMPLATE.matcher(text).find()) {
                new OwnTemplates(problems).read(file, name, text).ifPresent(types::add);
            } else if (CFN.matcher(text).find()) {
                problems.add(file + ": is a CloudFormation template; only HOT templates can become classes");
            } else if (SCHEMA.matcher(text).find()) {
                OwnSchema type = new OwnSchema(SchemaReader.readType(name, text), Map.of());
                if (named
                        || !SchemaCatalog.bundled()
                                .types()
                                .contains(type.schema().name())) {
                    types.add(type);
                } else {
                    leftOut.add(type.schema().name());
                }
            } else {
                problems.add(file + ": is neither a schema, which has `type`, nor a template, which has"
                        + " `heat_template_version`, at the beginning of a line");
            }
        } catch (SchemaFileException e) {
            String before = file.toString().substring(0, file.toString().length() - name.length());
            e.problems().forEach(problem -> problems.add(before + problem));
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static List<Path> inFolder(Path folder) throws ProgramException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ProgramException("cannot list " + folder + ": " + e.getMessage(), null, e);
        }
    }
}
