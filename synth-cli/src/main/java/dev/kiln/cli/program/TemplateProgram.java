package dev.kiln.cli.program;

import dev.kiln.deploy.template.CollectedTemplate;
import dev.kiln.deploy.template.StackFiles;
import dev.kiln.deploy.template.TemplateFilesException;
import java.util.List;

/** A HOT template that somebody wrote, with the files that it asks for. Its stack is called as the file is. */
final class TemplateProgram {

    private TemplateProgram() {}

    static LoadedApp load(AppRequest request) throws ProgramException {
        try {
            CollectedTemplate template =
                    StackFiles.in(request.workingDirectory()).template(request.app());
            return new LoadedApp(List.of(new LoadedStack(
                    stackName(request.app()),
                    template.text(),
                    null,
                    template,
                    template::at,
                    template.warnings(),
                    List.of(),
                    List.of())));
        } catch (TemplateFilesException e) {
            throw new InvalidAppException(request.app(), e.diagnostics());
        }
    }

    /** The file's name without its ending, with what Heat does not allow in a stack's name made into dashes. */
    private static String stackName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String stem = name.substring(0, name.lastIndexOf('.')).replaceAll("[^A-Za-z0-9_.-]", "-");
        return stem.isEmpty() || !Character.isLetter(stem.charAt(0)) ? "stack-" + stem : stem;
    }
}
