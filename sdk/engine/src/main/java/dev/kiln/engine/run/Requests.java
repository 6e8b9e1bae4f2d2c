package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.graph.Circle;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.TemplateRecord;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.eval.Expression;
import dev.kiln.hot.eval.ParentFacade;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.validate.HeatText;
import dev.kiln.hot.validate.TemplateValidator;
import dev.kiln.hot.validate.ValidationRequest;
import dev.kiln.hot.value.ValueException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns requests into definitions, or refuses them in Heat's words. */
final class Requests {

    private static final String PARAMETERS = "parameters";

    private final Core core;
    private final TemplateValidator validator;

    Requests(Core core) {
        this.core = core;
        this.validator = TemplateValidator.of(core.types().schemas());
    }

    /** The definition of a new stack. */
    StackDefinition ofNew(String name, String id, StackRequest request) {
        String text = template(request);
        Map<String, @Nullable Object> environment = environment(request, Map.of());
        validate(text, name, environment, request.files());
        PseudoParameters pseudo = new PseudoParameters(name, id, core.settings().projectId());
        return define(new TemplateRecord(core.newUuid(), id, text, environment, request.files()), pseudo, null);
    }

    /** The definition that takes the place of a stack's, with nothing but what the request has. */
    StackDefinition ofUpdate(LiveStack stack, StackRequest request) {
        checkUpdatable(stack);
        return replacing(stack, template(request), environment(request, Map.of()), request.files());
    }

    /** The definition that takes the place of a stack's and keeps what the request does not have. */
    StackDefinition ofPatch(LiveStack stack, StackRequest request) {
        checkUpdatable(stack);
        TemplateRecord now = stack.definition().record();
        String text = request.template() == null ? now.text() : request.template();
        Map<String, @Nullable Object> environment = new LinkedHashMap<>(now.environment());
        Map<String, @Nullable Object> parameters = Maps.of(environment.get(PARAMETERS));
        parameters = new LinkedHashMap<>(parameters);
        parameters.keySet().removeAll(request.clearParameters());
        environment.put(PARAMETERS, parameters);
        environment = environment(request, environment);
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(Maps.of(environment.get(PARAMETERS)));
        Template template = read(text);
        if (template != null) {
            kept.keySet().retainAll(template.parameters().keySet());
        }
        environment.put(PARAMETERS, kept);
        Map<String, String> files = new LinkedHashMap<>(now.files());
        files.putAll(request.files());
        return replacing(stack, text, environment, files);
    }

    private @Nullable Template read(String text) {
        try {
            return core.types().read(text);
        } catch (RuntimeException reportedByValidation) {
            return null;
        }
    }

    private static String template(StackRequest request) {
        if (request.template() == null) {
            throw new EngineException(Kind.BAD_REQUEST, "HTTPBadRequest", "No template specified");
        }
        return request.template();
    }

    /** Fails with Heat's text when a stack cannot be updated now. */
    static void checkUpdatable(LiveStack stack) {
        if (stack.action() == Action.SUSPEND) {
            throw notSupported("Updating a stack when it is suspended");
        }
        if (stack.action() == Action.DELETE) {
            throw notSupported("Updating a stack when it is deleting");
        }
    }

    static EngineException notSupported(String what) {
        return new EngineException(Kind.BAD_REQUEST, "NotSupported", what + " is not supported.");
    }

    private static Map<String, @Nullable Object> environment(StackRequest request, Map<String, @Nullable Object> base) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(base);
        request.environment().forEach((section, value) -> {
            boolean bothMaps = merged.get(section) instanceof Map && value instanceof Map;
            Map<String, @Nullable Object> entries = new LinkedHashMap<>(Maps.of(merged.get(section)));
            entries.putAll(Maps.of(value));
            merged.put(section, bothMaps ? entries : value);
        });
        if (!request.parameters().isEmpty()) {
            Map<String, @Nullable Object> parameters = new LinkedHashMap<>(Maps.of(merged.get(PARAMETERS)));
            parameters.putAll(request.parameters());
            merged.put(PARAMETERS, parameters);
        }
        return merged;
    }

    private StackDefinition replacing(
            LiveStack stack, String text, Map<String, @Nullable Object> environment, Map<String, String> files) {
        validate(text, null, environment, files);
        StackDefinition next = define(
                new TemplateRecord(core.newUuid(), stack.id(), text, environment, files),
                stack.pseudo(),
                stack.facade());
        List<String> immutable =
                next.parameters().changedImmutables(stack.definition().parameters());
        if (!immutable.isEmpty()) {
            throw new EngineException(
                    Kind.BAD_REQUEST,
                    "ImmutableParameterModified",
                    "The following parameters are immutable and may not be updated: " + String.join(", ", immutable));
        }
        return next;
    }

    private StackDefinition define(TemplateRecord record, PseudoParameters pseudo, @Nullable ParentFacade facade) {
        StackDefinition definition;
        try {
            definition = StackDefinition.of(record, pseudo, facade, core.types());
            RequirementGraph.written(definition).order();
        } catch (ValueException refused) {
            throw new EngineException(Kind.BAD_REQUEST, "StackValidationFailed", String.valueOf(refused.getMessage()));
        } catch (Circle circle) {
            throw new EngineException(
                    Kind.BAD_REQUEST, "CircularDependencyException", String.valueOf(circle.getMessage()));
        }
        definition.resources().values().forEach(this::checkExternal);
        checkOutputs(definition);
        List<Diagnostic> missing = new EntityChecks(core.cloud(), definition).findings();
        if (!missing.isEmpty()) {
            throw new EngineException("StackValidationFailed", HeatText.of(missing.get(0)), missing);
        }
        return definition;
    }

    /** An output cannot read a resource whose condition is false, though it may name it, and may read it in a branch that is not chosen. */
    private static void checkOutputs(StackDefinition definition) {
        Set<String> disabled = new TreeSet<>(definition.template().resources().keySet());
        disabled.removeAll(definition.resources().keySet());
        if (disabled.isEmpty()) {
            return;
        }
        definition.template().outputs().forEach((output, def) -> {
            Expression value = definition.outputs().get(output);
            Set<String> named = new TreeSet<>();
            if (value != null) {
                value.requirements(named::add);
            }
            named.retainAll(disabled);
            for (String resource : named) {
                Set<List<Object>> read = new HashSet<>();
                new AttributeReferences(resource, read).visit(def.value());
                if (!read.isEmpty()) {
                    throw new EngineException(
                            Kind.BAD_REQUEST,
                            "StackValidationFailed",
                            "outputs." + output + ".value.get_attr: The specified reference \"" + resource
                                    + "\" (in unknown) is incorrect.");
                }
            }
        });
    }

    private void checkExternal(DefinedResource resource) {
        String id = resource.externalId(ResourceData.NONE);
        if (id != null && !resource.type().handler().exists(core.cloud(), id)) {
            throw new EngineException(
                    Kind.BAD_REQUEST,
                    "StackValidationFailed",
                    "Invalid external resource: Resource " + id + " ("
                            + resource.def().type() + ") can not be found.");
        }
    }

    private void validate(
            String text, @Nullable String name, Map<String, @Nullable Object> environment, Map<String, String> files) {
        Template read = readOnce(text);
        List<Diagnostic> findings =
                read == null ? List.of() : findings(ValidationRequest.of(read), name, environment, files);
        if (read == null || findings.stream().anyMatch(Requests::isError)) {
            // only what is wrong needs its line
            findings = findings(ValidationRequest.ofText(text, "template"), name, environment, files);
        }
        for (Diagnostic finding : findings) {
            if (isError(finding)) {
                throw new EngineException(errorType(finding), HeatText.of(finding), findings);
            }
        }
    }

    /** The template, which the definition takes later on; null when it cannot be read. */
    private @Nullable Template readOnce(String text) {
        try {
            return core.types().read(text);
        } catch (HotReadException unreadable) {
            return null;
        }
    }

    private List<Diagnostic> findings(
            ValidationRequest request,
            @Nullable String name,
            Map<String, @Nullable Object> environment,
            Map<String, String> files) {
        ValidationRequest whole = request.withEnvironment(environment).withFiles(files);
        return validator.validate(name == null ? whole : whole.withStackName(name));
    }

    private static boolean isError(Diagnostic finding) {
        return finding.severity() == Severity.ERROR;
    }

    private static String errorType(Diagnostic finding) {
        boolean inResource = !finding.path().segments().isEmpty()
                && finding.path().segments().get(0).equals("resources");
        return switch (finding.code()) {
            case "parameter-missing" -> "UserParameterMissing";
            case "parameter-undeclared" -> "UnknownUserParameter";
            case "dependency-cycle" -> "CircularDependencyException";
            case "unknown-resource", "unknown-dependency" ->
                inResource ? "InvalidTemplateReference" : "StackValidationFailed";
            default -> "StackValidationFailed";
        };
    }

    /** A request to a nested stack, refused as its resource's failure. */
    static ResourceException asFailure(EngineException refused) {
        return new ResourceException("", String.valueOf(refused.getMessage()));
    }
}
