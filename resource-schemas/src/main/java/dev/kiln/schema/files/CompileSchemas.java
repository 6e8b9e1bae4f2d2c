package dev.kiln.schema.files;

import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** The build step that turns the schema files into what is read at run time. */
public final class CompileSchemas {

    private CompileSchemas() {}

    /**
     * Reads the folders {@code types} and {@code overlays} and writes the bundle; says so only when something changed.
     *
     * @param args the folder that holds both, and the folder of the bundle
     * @throws IOException when a file cannot be read or written
     * @throws SchemaFileException with all that is wrong in the files
     */
    @SuppressWarnings("SystemOut") // a build step's report
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: CompileSchemas SCHEMA_FOLDER BUNDLE_FOLDER");
        }
        Path source = Path.of(args[0]);
        Path overlays = source.resolve("overlays");
        ReferenceCatalog references = OverlayReader.readReferences(overlays);
        SortedMap<String, ResourceSchema> types = PropertyOverlays.apply(
                overlays,
                OverlayReader.withAttributeTypes(overlays, SchemaReader.readTypes(source.resolve("types"))),
                references);
        int changes = SchemaBundle.write(Path.of(args[1]), types, references);
        if (changes > 0) {
            System.out.println(types.size() + " resource types compiled, " + changes + " files changed");
        }
    }
}
