package dev.kiln.codegen;

import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.SchemaCatalog;
import java.io.IOException;
import java.nio.file.Path;

/** Generates the resources that come with Kiln into a source root; run by the build of {@code sdk/resources}. */
public final class GenerateResources {

    private GenerateResources() {}

    /**
     * Runs the generator over the bundled schemas.
     *
     * @param args the source root, a directory that holds nothing else
     * @throws IOException when it cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected one argument, the directory for the generated sources");
        }
        SourceTree.Changes changes = new SourceTree(Path.of(args[0]))
                .update(Codegen.generate(Codegen.RESOURCES, SchemaCatalog.described(), ReferenceCatalog.bundled()));
        System.out.println("generated sources: " + changes.written() + " written, " + changes.unchanged()
                + " unchanged, " + changes.deleted() + " deleted");
    }
}
