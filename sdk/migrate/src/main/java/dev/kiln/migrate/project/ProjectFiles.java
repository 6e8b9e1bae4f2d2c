package dev.kiln.migrate.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a project that Kiln makes, all of them text.
 *
 * @param texts their texts, by their paths within the project, with slashes
 */
public record ProjectFiles(Map<String, String> texts) {

    /**
     * Copies the map.
     *
     * @param texts their texts, by their paths within the project, with slashes
     */
    public ProjectFiles {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Those of the files that are there already, whatever they hold.
     *
     * @param folder where the project would be
     * @return their paths within the project
     */
    public List<String> existingIn(Path folder) {
        return texts.keySet().stream()
                .filter(file -> Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /**
     * Writes the project. Files that it does not have are left alone, those that it has are written anew.
     *
     * @param folder where to; it is made if it does not exist
     * @throws IOException when a file cannot be written
     */
    public void writeTo(Path folder) throws IOException {
        write(folder);
    }

    /**
     * Writes the project where none of its files is yet: a file that has come in between is not touched.
     *
     * @param folder where to; it is made if it does not exist
     * @throws IOException when a file is there already, or cannot be written
     */
    public void writeNewTo(Path folder) throws IOException {
        write(folder, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }

    private void write(Path folder, OpenOption... how) throws IOException {
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path target = folder.resolve(file.getKey()).normalize();
            if (!target.startsWith(folder.normalize())) {
                throw new IOException(file.getKey() + " would be outside of " + folder);
            }
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue(), how);
        }
    }
}
