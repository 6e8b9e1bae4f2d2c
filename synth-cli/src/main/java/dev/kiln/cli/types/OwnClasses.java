package dev.kiln.cli.types;

import dev.kiln.cli.program.ProgramException;
import dev.kiln.codegen.Codegen;
import dev.kiln.codegen.SourceTree;
import dev.kiln.codegen.emit.SourceFile;
import dev.kiln.codegen.model.OwnSchema;
import dev.kiln.codegen.naming.GenerationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Makes classes of schema files and templates. */
public final class OwnClasses {

    private OwnClasses() {}

    /**
     * What was done.
     *
     * @param types the types that have classes now
     * @param leftOut the types found in folders that come with Kiln and need none
     * @param changes how many files were touched
     */
    public record Report(List<String> types, List<String> leftOut, SourceTree.Changes changes) {}

    /**
     * Makes the classes. What an earlier run left below the package and this one does not make is deleted.
     *
     * @param inputs schema files, templates, and folders of these
     * @param sources the source root
     * @param packageName the package of the classes, or above them
     * @return what was done
     * @throws ProgramException with all that is wrong with the inputs, or when the classes cannot be written
     */
    public static Report generate(Collection<Path> inputs, Path sources, String packageName) throws ProgramException {
        OwnTypeFiles files = OwnTypeFiles.read(inputs);
        try {
            List<SourceFile> generated = Codegen.generateBeside(packageName, files.types(), files.references());
            return new Report(
                    files.types().stream()
                            .map(OwnSchema::schema)
                            .map(schema -> schema.name())
                            .sorted()
                            .toList(),
                    files.leftOut(),
                    new SourceTree(sources, packageName).update(generated));
        } catch (GenerationException e) {
            throw new ProgramException("no classes were made", e.getMessage(), e);
        } catch (IOException e) {
            throw new ProgramException(
                    "cannot write into " + sources + ": " + e.getMessage(), "choose another folder with -o", e);
        }
    }
}
