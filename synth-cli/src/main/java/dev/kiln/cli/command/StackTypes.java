package dev.kiln.cli.command;

import dev.kiln.cli.program.LoadedStack;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.read.HotReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** The types of a stack's resources, as its template says. */
final class StackTypes {

    private StackTypes() {}

    static Map<String, String> of(LoadedStack stack) {
        Template template = stack.template()
                .orElseGet(() -> HotReader.read(stack.yaml(), stack.name()).template());
        Map<String, String> types = new LinkedHashMap<>();
        if (template != null) {
            template.resources().forEach((String name, ResourceDef resource) -> types.put(name, resource.type()));
        }
        return types;
    }
}
