package dev.kiln.hot.read;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mistakes found while a template is read, each with its place in the file. */
final class Findings {

    private final YamlDocument document;
    private final List<Diagnostic> all = new ArrayList<>();

    Findings(YamlDocument document) {
        this.document = document;
        all.addAll(document.warnings());
    }

    void error(String code, TemplatePath path, String message, @Nullable String hint) {
        add(Diagnostic.error(code, path, message, hint));
    }

    void warning(String code, TemplatePath path, String message, @Nullable String hint) {
        add(Diagnostic.warning(code, path, message, hint));
    }

    List<Diagnostic> all() {
        return all;
    }

    private void add(Diagnostic diagnostic) {
        all.add(diagnostic.at(document.at(diagnostic.path()).orElse(null)));
    }

    /** What Python calls a value's type, since Heat's messages do. */
    static String typeName(Node node) {
        return PythonText.typeName(NodeValues.of(node));
    }
}
