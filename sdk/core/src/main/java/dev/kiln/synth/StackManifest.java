package dev.kiln.synth;

import java.util.ArrayList;
import java.util.List;

/** The text of a {@code .manifest.json} file: which of the files in the folder belong to a stack, and what each is for. */
final class StackManifest {

    private StackManifest() {}

    static String of(StackArtifact stack) {
        EnvironmentArtifact environment = stack.environment();
        List<String> lines = new ArrayList<>();
        lines.add(entry("stack", JsonText.quote(stack.stackName())));
        lines.add(entry("template", JsonText.quote(stack.root().file())));
        if (environment != null) {
            lines.add(entry("environment", JsonText.quote(environment.file())));
        }
        List<String> files = stack.files().keySet().stream()
                .map(file -> "    " + JsonText.quote(file))
                .toList();
        lines.add(entry("files", files.isEmpty() ? "[]" : "[\n" + String.join(",\n", files) + "\n  ]"));
        return "{\n" + String.join(",\n", lines) + "\n}\n";
    }

    private static String entry(String key, String value) {
        return "  " + JsonText.quote(key) + ": " + value;
    }
}
