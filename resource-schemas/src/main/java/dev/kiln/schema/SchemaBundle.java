package dev.kiln.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The compact form of everything known: a folder with two files for each type, one with their names, one for the
 * references. The build writes it; at run time each file is read when it is asked for, and the second file of a type, with what
 * only people and generators want to know, hardly ever.
 */
public final class SchemaBundle {

    private static final String NAMES = "types.index";
    private static final String REFERENCES = "references.bin";
    private static final String FOLDER = "compact/";

    private final Function<String, @Nullable InputStream> opener;

    SchemaBundle(Function<String, @Nullable InputStream> opener) {
        this.opener = opener;
    }

    /** The bundle that the build has put into the class path. */
    static SchemaBundle ofClassPath() {
        return new SchemaBundle(new ClassPath());
    }

    /** A class, since the first lambda of a process costs more than reading a type. */
    private static final class ClassPath implements Function<String, @Nullable InputStream> {
        @Override
        public @Nullable InputStream apply(String name) {
            return SchemaBundle.class.getResourceAsStream(FOLDER.concat(name));
        }
    }

    /**
     * Writes a bundle. Files that would stay the same are not touched, files that no longer belong are deleted.
     *
     * @param folder the folder; made when it is missing
     * @param types the types by name
     * @param references what each custom constraint means
     * @return how many files were written or deleted
     * @throws IOException when a file cannot be read or written
     */
    public static int write(Path folder, SortedMap<String, ResourceSchema> types, ReferenceCatalog references)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        types.forEach((name, type) -> {
            files.put(fileOf(name), CompactWriter.type(type));
            files.put(detailsOf(name), DetailsWriter.details(type));
        });
        files.put(NAMES, CompactWriter.names(types.keySet()));
        files.put(REFERENCES, CompactWriter.references(references));
        Files.createDirectories(folder);
        int changes = 0;
        for (Path old : filesIn(folder)) {
            if (!files.containsKey(String.valueOf(old.getFileName()))) {
                Files.delete(old);
                changes++;
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                Files.write(path, file.getValue());
                changes++;
            }
        }
        return changes;
    }

    byte[] names() {
        return read(NAMES);
    }

    byte[] references() {
        return read(REFERENCES);
    }

    /** The name must be one of {@link #names()}. */
    byte[] type(String name) {
        return read(fileOf(name));
    }

    /** The name must be one of {@link #names()}. */
    byte[] details(String name) {
        return read(detailsOf(name));
    }

    private byte[] read(String file) {
        try (InputStream in = opener.apply(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource types are not complete: " + file
                        + " is missing beside dev/kiln/schema; build with Maven, an IDE alone does not make it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of the resource types", e);
        }
    }

    private static String fileOf(String type) {
        return type.replace("::", "-").concat(".bin");
    }

    private static String detailsOf(String type) {
        return type.replace("::", "-").concat(".details");
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}
