package dev.kiln.engine.run;

import dev.kiln.engine.handler.HandlerRegistry;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.plan.PropertyRules;
import dev.kiln.hot.Template;
import dev.kiln.hot.env.ResourceRegistry;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.validate.TypeView;
import dev.kiln.hot.value.ValueException;
import dev.kiln.hot.write.HotWriter;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types that the engine knows, and the templates that it has read. */
final class TypeCatalog {

    private static final int TEMPLATES_KEPT = 100;

    private final SchemaCatalog schemas;
    private final HandlerRegistry handlers;
    private final ResourceHandler templateHandler;
    private final Map<String, Optional<ResolvedType>> builtIn = new HashMap<>();
    private final IdentityHashMap<Template, ResolvedType> ofTemplates = new IdentityHashMap<>();
    private final IdentityHashMap<Template, String> texts = new IdentityHashMap<>();
    private final Map<String, Template> templates = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Template> eldest) {
            if (size() > TEMPLATES_KEPT) {
                ofTemplates.remove(eldest.getValue());
                texts.remove(eldest.getValue());
                return true;
            }
            return false;
        }
    };

    /** The template handler is what every type does that is implemented by a template. */
    TypeCatalog(SchemaCatalog schemas, HandlerRegistry handlers, ResourceHandler templateHandler) {
        this.schemas = schemas;
        this.handlers = handlers;
        this.templateHandler = templateHandler;
    }

    SchemaCatalog schemas() {
        return schemas;
    }

    boolean isBuiltIn(String type) {
        return builtIn(type).isPresent();
    }

    Optional<ResolvedType> builtIn(String type) {
        return builtIn.computeIfAbsent(
                type,
                name -> schemas.type(name)
                        .map(schema -> new ResolvedType(
                                name, false, TypeView.of(schema), rules(schema), handlers.handler(name))));
    }

    private static PropertyRules rules(ResourceSchema schema) {
        Set<String> updatable = new HashSet<>();
        Set<String> immutable = new HashSet<>();
        for (Map.Entry<String, PropertySchema> property : schema.properties().entrySet()) {
            if (property.getValue().updateAllowed()) {
                updatable.add(property.getKey());
            }
            if (property.getValue().immutable()) {
                immutable.add(property.getKey());
            }
        }
        return new PropertyRules(updatable, immutable);
    }

    /** What a type means to a resource. Fails with Heat's text when there is no such type or file. */
    ResolvedType resolve(String type, String resource, ResourceRegistry registry, Map<String, String> files) {
        ResourceRegistry.Resolution found = registry.resolve(type, resource);
        if (!found.isTemplate()) {
            return builtIn(found.target())
                    .orElseThrow(() -> new ValueException("The Resource Type (" + type + ") could not be found."));
        }
        String text = files.get(found.target());
        if (text == null) {
            throw new ValueException(
                    "Could not fetch remote template \"" + found.target() + "\": it is not among the files");
        }
        return ofTemplate(found.target(), read(text));
    }

    private ResolvedType ofTemplate(String file, Template template) {
        ResolvedType known = ofTemplates.computeIfAbsent(template, one -> {
            TypeView view = TypeView.of(one);
            Set<String> all = view.properties().keySet();
            return new ResolvedType(file, true, view, new PropertyRules(all, Set.of()), templateHandler);
        });
        return known.target().equals(file)
                ? known
                : new ResolvedType(file, true, known.view(), known.rules(), templateHandler);
    }

    /** The text of a template: that which it was read from, or one that means the same. */
    String textOf(Template template) {
        String known = texts.get(template);
        return known == null ? HotWriter.write(template) : known;
    }

    /** A template of its text; the same text gives the same template. */
    Template read(String text) {
        Template known = templates.get(text);
        if (known == null) {
            known = HotReader.read(text);
            templates.put(text, known);
            texts.put(known, text);
        }
        return known;
    }
}
