package dev.kiln.cli.types;

import dev.kiln.cli.program.ProgramException;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.files.SchemaWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** A folder of schema files, one for each resource type. */
public final class SchemaFolder {

    private final Path folder;

    /**
     * A folder.
     *
     * @param folder the folder; made when it is absent
     */
    public SchemaFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes files; other files are left alone.
     *
     * @param types the types
     * @param refused takes the types whose names cannot name a file, with the reason
     * @return the names of the types that were written
     * @throws ProgramException when a file cannot be written
     */
    public SortedSet<String> write(Collection<ResourceSchema> types, Map<String, String> refused)
            throws ProgramException {
        SortedSet<String> written = new TreeSet<>();
        try {
            Files.createDirectories(folder);
            for (ResourceSchema type : types) {
                try {
                    Files.writeString(folder.resolve(SchemaWriter.fileOf(type.name())), SchemaWriter.write(type));
                    written.add(type.name());
                } catch (IllegalArgumentException e) {
                    refused.put(type.name(), String.valueOf(e.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new ProgramException(
                    "cannot write into " + folder + ": " + e.getMessage(), "choose another folder with -o", e);
        }
        return written;
    }
}
