package dev.kiln.cli.command;

import dev.kiln.cli.program.LoadedStack;
import java.util.LinkedHashMap;
import java.util.Map;

/** The types of a stack's resources, as its template says. */
final class StackTypes {

    private StackTypes() {}

    static Map<String, String> of(LoadedStack stack) {
        Map<String, String> types = new LinkedHashMap<>();
        StackParameters.template(stack)
                .ifPresent(
                        template -> template.resources().forEach((name, resource) -> types.put(name, resource.type())));
        return types;
    }
}
