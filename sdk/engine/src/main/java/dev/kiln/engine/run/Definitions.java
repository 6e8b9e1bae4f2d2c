package dev.kiln.engine.run;

import dev.kiln.engine.state.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the templates of a stack mean that it or its rows belong to. Those of the store are read when they are first asked for. */
final class Definitions {

    private final LiveStack stack;
    private final Core core;
    private final Map<String, StackDefinition> byTemplate = new HashMap<>();

    Definitions(LiveStack stack) {
        this.stack = stack;
        this.core = stack.core();
    }

    /** What a template means; null when it is gone. */
    @Nullable
    StackDefinition of(String template) {
        StackDefinition known = byTemplate.get(template);
        if (known == null) {
            known = core.store()
                    .template(template)
                    .map(record -> StackDefinition.of(record, stack.pseudo(), stack.facade(), core.types()))
                    .orElse(null);
            if (known != null) {
                byTemplate.put(template, known);
            }
        }
        return known;
    }

    void keep(StackDefinition definition) {
        byTemplate.put(definition.id(), definition);
        core.journal().add(new Change.PutTemplate(definition.record()));
    }

    void keepOnly(Set<String> templates) {
        byTemplate.keySet().removeIf(template -> {
            if (templates.contains(template)) {
                return false;
            }
            core.journal().add(new Change.RemoveTemplate(template));
            return true;
        });
    }
}
