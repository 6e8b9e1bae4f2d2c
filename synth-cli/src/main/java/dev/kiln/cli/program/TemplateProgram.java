package dev.kiln.cli.program;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A HOT template that somebody wrote: passed on as it is. Its stack is called as the file is. */
final class TemplateProgram {

    private TemplateProgram() {}

    static LoadedApp load(AppRequest request, Path file) throws ProgramException {
        String yaml;
        try {
            yaml = Files.readString(file);
        } catch (MalformedInputException e) {
            throw new ProgramException(request.app() + " is no text in UTF-8", "save the template as UTF-8", e);
        } catch (IOException e) {
            throw new ProgramException("cannot read " + request.app() + ": " + e.getMessage(), null, e);
        }
        return new LoadedApp(
                List.of(new LoadedStack(stackName(file), yaml, null, path -> Optional.empty(), List.of(), List.of())));
    }

    /** The file's name without its ending, with what Heat does not allow in a stack's name made into dashes. */
    private static String stackName(Path file) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.')).replaceAll("[^A-Za-z0-9_.-]", "-");
        return stem.isEmpty() || !Character.isLetter(stem.charAt(0)) ? "stack-" + stem : stem;
    }
}
