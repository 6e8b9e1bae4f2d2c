package dev.kiln.synth;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what stacks are called, that no two of them want the same file, and that none lies deeper than Heat goes. */
final class NameCheck {

    /** What Heat accepts as a stack's name. Source: SEMANTICS section 7. */
    private static final String STACK_NAME = "[a-zA-Z][a-zA-Z0-9_.-]{0,254}";

    /** How many levels of nested stacks Heat allows unless it is configured otherwise. Source: SEMANTICS section 8. */
    private static final int MAX_DEPTH = 5;

    private final List<Diagnostic> findings = new ArrayList<>();
    private final Map<String, Stack> seen = new HashMap<>();

    private NameCheck() {}

    static List<Diagnostic> of(App app) {
        NameCheck check = new NameCheck();
        for (Stack stack : app.stacks()) {
            if (!stack.name().matches(STACK_NAME)) {
                check.error(
                        stack,
                        "stack-name",
                        "Invalid stack name " + stack.name(),
                        "begin with a letter, go on with letters, digits, \"_\", \"-\" and \".\", 255 characters at most");
            }
            check.visit(stack);
        }
        return check.findings;
    }

    private void visit(Stack stack) {
        Stack before = seen.putIfAbsent(stack.name(), stack);
        boolean sameScope = before != null && before.outer().equals(stack.outer());
        if (before != null && !(sameScope && isResource(before) && isResource(stack))) {
            error(
                    stack,
                    "duplicate-stack",
                    "The app has another stack called " + stack.name() + ", created at " + before.site(),
                    "give each stack a name of its own");
        }
        if (!TemplateFiles.isTemplate(stack.templateFile())) {
            error(
                    stack,
                    "template-file",
                    "Heat takes " + stack.templateFile() + " for a type, not for the template of the stack "
                            + stack.name(),
                    "let the file's name end in .yaml or .template");
        }
        if (Family.depth(stack) > MAX_DEPTH) {
            error(
                    stack,
                    "nested-too-deep",
                    "The stack " + stack.name() + " lies " + Family.depth(stack)
                            + " levels below the one that is deployed, and Heat allows " + MAX_DEPTH
                            + "; the members of a group lie two levels below the stack that has the group",
                    "take a level out, or deploy a part as a stack of its own");
            return; // whatever it holds lies deeper still
        }
        stack.nestedStacks().forEach(this::visit);
    }

    /** Two resources of one name in one stack are reported where all resources are. */
    private static boolean isResource(Stack stack) {
        return stack.outer().isPresent() && !stack.isMember();
    }

    private void error(Stack stack, String code, String message, String hint) {
        findings.add(Diagnostic.error(code, TemplatePath.ROOT, message, hint)
                .at(stack.site().location().orElse(null)));
    }
}
