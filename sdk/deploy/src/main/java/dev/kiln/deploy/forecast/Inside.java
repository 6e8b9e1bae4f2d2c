package dev.kiln.deploy.forecast;

import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of the resources of a nested stack, and so of its attributes. */
final class Inside {

    /** The output that stands for the nested stack's id. */
    private static final String STACK_ID = "OS::stack_id";

    private final String name;
    private final Comparison found;
    private final String place;
    private final boolean template;
    private final boolean textDiffers;
    private final @Nullable StackLevel level;
    private final List<ResourceForecast> resources;
    private final String unknown;
    private final List<String> immutable;

    /**
     * Looks into a nested stack.
     *
     * @param rows its resources as the cloud has them
     * @param place of the stack that nests it
     * @param found what differs in the resource that it is
     */
    Inside(String name, Definition before, Definition after, Rows rows, String place, Comparison found) {
        this.name = name;
        this.found = found;
        this.place = place;
        this.template = isTemplateName(found.is().type());
        StackLevel inner = null;
        List<ResourceForecast> inside = List.of();
        String problem = "";
        String old = template ? before.file(found.was().type()) : null;
        String young = template ? after.file(found.is().type()) : null;
        this.textDiffers = template && !Objects.equals(old, young);
        this.immutable = young == null ? List.of() : immutable(young);
        try {
            if (rows.own().isEmpty()) {
                problem = "nothing is known of the resources in it";
            } else if (template) {
                inner = old == null || young == null
                        ? null
                        : level(
                                before.nested(name, place + name, read(old), given(found.was())),
                                after.nested(name, place + name, read(young), given(found.is())),
                                rows);
                problem = inner == null ? "its template is not among the files" : "";
            } else {
                Members members = new Members(found, rows);
                problem = members.problem();
                if (problem.isEmpty()) {
                    inner = level(
                            before.nested(name, place + name, members.before(), Map.of()),
                            after.nested(name, place + name, members.after(), Map.of()),
                            rows);
                    inside = members.told(inner.resources());
                }
            }
        } catch (HotReadException | ValueException e) {
            inner = null;
            problem = "what happens in it cannot be told: " + e.getMessage();
        }
        this.level = inner;
        this.resources = inner == null ? List.of() : template ? inner.resources() : inside;
        this.unknown = problem;
    }

    private List<String> immutable(String text) {
        try {
            Map<String, ParameterDef> parameters = HotReader.read(text).parameters();
            List<String> names = new ArrayList<>();
            for (ValueChange change : found.all()) {
                ParameterDef parameter = parameters.get(change.name());
                if (change.effect() != Outcome.UNCERTAIN
                        && parameter != null
                        && parameter.immutable() instanceof BooleanNode yes
                        && yes.value()) {
                    names.add(change.name());
                }
            }
            return names;
        } catch (HotReadException e) {
            return List.of();
        }
    }

    /** Whether a type's name is that of a template. */
    static boolean isTemplateName(String type) {
        return type.endsWith(".yaml") || type.endsWith(".yml") || type.endsWith(".template");
    }

    private StackLevel level(Definition before, Definition after, Rows rows) {
        return new StackLevel(before, after, rows, template ? found.doubts() : Set.of(), place + name + "/");
    }

    /** The template with those parameters hidden that a secret flows into. */
    private Template read(String text) {
        Set<String> secret =
                found.was().properties().stream().filter(found::isSecret).collect(Collectors.toSet());
        found.is().properties().stream().filter(found::isSecret).forEach(secret::add);
        return DeclaredParameters.hidden(HotReader.read(text), secret);
    }

    private static Map<String, @Nullable Object> given(Resolved side) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(side.values());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    /** What becomes of its resources; empty where nothing is known of them. */
    List<ResourceForecast> resources() {
        return resources;
    }

    /** Properties that differ although its template says that the parameter must not be changed. */
    List<String> immutable() {
        return immutable;
    }

    /** That the template itself differs, which no property says. */
    List<ValueChange> textChange() {
        return textDiffers
                ? List.of(new ValueChange("template", "the deployed text", "a new text", Outcome.UPDATE, false))
                : List.of();
    }

    /** A reason, with what is not known about the inside. */
    String reason(String own) {
        if (unknown.isEmpty()) {
            return own;
        }
        return own.isEmpty() ? unknown : own + "; " + unknown;
    }

    /** An attribute before the update. */
    @Nullable
    Object oldAttribute(String attribute, List<?> path) {
        StackLevel inner = level;
        Optional<Object> value = inner == null || !template ? Optional.empty() : inner.oldOutput(attribute);
        return value.isPresent()
                ? AttributePath.select(value.get(), path)
                : Tokens.attribute(place + name, attribute, path);
    }

    /** An attribute after the update. */
    @Nullable
    Object newAttribute(String attribute, List<?> path) {
        StackLevel inner = level;
        if (inner != null && template) {
            Optional<Object> value = inner.newOutput(attribute);
            if (value.isPresent()) {
                return AttributePath.select(value.get(), path);
            }
        }
        boolean different = inner == null || resources.stream().anyMatch(ResourceForecast::isDifferent);
        return different
                ? Tokens.perhapsNewAttribute(place + name, attribute, path)
                : Tokens.attribute(place + name, attribute, path);
    }

    /** What refers to it gets, where its template says so by an output. */
    Optional<Object> oldReference() {
        return level == null || !template ? Optional.empty() : level.oldOutput(STACK_ID);
    }

    /** What refers to it will get, where its template says so by an output. */
    Optional<Object> newReference() {
        return level == null || !template ? Optional.empty() : level.newOutput(STACK_ID);
    }
}
