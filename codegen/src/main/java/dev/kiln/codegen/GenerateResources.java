package dev.kiln.codegen;

import dev.kiln.codegen.naming.GenerationException;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.SchemaCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Generates the resources that come with Kiln into a source root; run by the build of {@code sdk/resources}. */
public final class GenerateResources {

    private GenerateResources() {}

    /**
     * Runs the generator over the bundled schemas.
     *
     * @param args the source root, a directory that holds nothing else
     * @throws IOException when it cannot be written
     * @throws GenerationException when anything has no description, or no sound Java can be made of a schema
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected one argument, the directory for the generated sources");
        }
        List<String> undescribed = Undescribed.in(SchemaCatalog.described());
        if (!undescribed.isEmpty()) {
            throw new GenerationException(undescribed.size()
                    + " descriptions are missing; write them into the types' files in resource-schemas:\n  "
                    + String.join("\n  ", undescribed));
        }
        SourceTree.Changes changes = new SourceTree(Path.of(args[0]), Codegen.RESOURCES)
                .update(Codegen.generate(Codegen.RESOURCES, SchemaCatalog.described(), ReferenceCatalog.bundled()));
        System.out.println("generated sources: " + changes.written() + " written, " + changes.unchanged()
                + " unchanged, " + changes.deleted() + " deleted");
    }
}
