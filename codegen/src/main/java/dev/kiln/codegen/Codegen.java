package dev.kiln.codegen;

import dev.kiln.codegen.emit.EntityRefEmitter;
import dev.kiln.codegen.emit.PackageInfoEmitter;
import dev.kiln.codegen.emit.ReferenceEmitter;
import dev.kiln.codegen.emit.ResourceEmitter;
import dev.kiln.codegen.emit.SourceFile;
import dev.kiln.codegen.model.Model;
import dev.kiln.codegen.model.OwnSchema;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.SchemaCatalog;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** From schemas to Java source: first all names and shapes are decided, then each kind of thing is emitted. */
public final class Codegen {

    /** The package of the resources that come with Kiln. */
    public static final String RESOURCES = "dev.kiln.resources";

    private Codegen() {}

    /**
     * Generates everything.
     *
     * @param basePackage the package above the services', for example {@link #RESOURCES}
     * @param schemas the resource types
     * @param references which custom constraints name an entity, and what provides it
     * @return the files
     * @throws dev.kiln.codegen.naming.GenerationException when no sound Java can be made of a schema
     */
    public static List<SourceFile> generate(String basePackage, SchemaCatalog schemas, ReferenceCatalog references) {
        return emit(Model.of(basePackage, schemas, references));
    }

    /**
     * Generates classes for types that do not come with Kiln; they stand on those that do.
     *
     * @param basePackage the package of the user's that they go into, or below which
     * @param types the types
     * @param references what the custom constraints mean that only these types have
     * @return the files
     * @throws dev.kiln.codegen.naming.GenerationException with all that keeps sound Java from being made, one a line
     */
    public static List<SourceFile> generateBeside(
            String basePackage, Collection<OwnSchema> types, ReferenceCatalog references) {
        return emit(new OwnTypes(basePackage, types, references).model());
    }

    private static List<SourceFile> emit(Model model) {
        return Stream.of(
                        new ResourceEmitter().emit(model).map(SourceFile::of),
                        new ReferenceEmitter().emit(model).map(SourceFile::of),
                        new EntityRefEmitter().emit(model),
                        new PackageInfoEmitter().emit(model))
                .flatMap(files -> files)
                .toList();
    }
}
