package dev.kiln.cli.command;

import dev.kiln.cli.program.LoadedStack;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.HotReader;
import java.util.Map;
import java.util.Optional;

/** The parameters of a stack, as its template says; none where it cannot be read, which is then for the cloud to judge. */
final class StackParameters {

    private StackParameters() {}

    static Map<String, ParameterDef> of(LoadedStack stack) {
        return template(stack).map(Template::parameters).orElse(Map.of());
    }

    static Optional<Template> template(LoadedStack stack) {
        return stack.template()
                .or(() -> Optional.ofNullable(
                        HotReader.read(stack.yaml(), stack.name()).template()));
    }

    static boolean isHidden(ParameterDef parameter) {
        if (parameter.hidden() instanceof BooleanNode flag) {
            return flag.value();
        }
        return parameter.hidden() instanceof StringNode text && text.value().equalsIgnoreCase("true");
    }
}
