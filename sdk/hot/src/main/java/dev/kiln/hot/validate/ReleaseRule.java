package dev.kiln.hot.validate;

import dev.kiln.hot.FunctionTable;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.PythonText;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.OpenStackRelease;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.SupportStatus.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the release lacks that the stack is meant for. */
final class ReleaseRule implements Rule {

    private final OpenStackRelease target;

    ReleaseRule(OpenStackRelease target) {
        this.target = target;
    }

    @Override
    public void check(Scope scope) {
        HotVersion version = scope.template().version();
        if (target.isBefore(version.release())) {
            lacks(
                    scope,
                    TemplatePath.of("heat_template_version"),
                    "heat_template_version " + version.date(),
                    version.release(),
                    "write " + HotVersion.newestOf(target).date());
        }
        scope.validatedResources()
                .forEach((name, resource) -> scope.view(name)
                        .map(TypeView::schema)
                        .ifPresent(schema -> resource(scope, name, resource, schema)));
        scope.walkValues((node, path) -> {
            function(scope, node, path);
            attribute(scope, node, path);
        });
        scope.walkConditions((node, path) -> function(scope, node, path));
    }

    private void resource(Scope scope, String name, ResourceDef resource, ResourceSchema schema) {
        TemplatePath path = Scope.resourcePath(name);
        Optional<OpenStackRelease> since = since(schema.supportStatus(), schema.releases());
        if (since.filter(target::isBefore).isPresent()) {
            lacks(scope, path.key("type"), "The resource type " + schema.name(), since.get(), null);
            return;
        }
        if (isPlaceholder(schema)) {
            scope.error(
                    DiagnosticCode.NOT_IN_RELEASE,
                    path.key("type"),
                    "The resource type " + schema.name() + " is only a name in OpenStack " + target.title()
                            + ": Heat keeps it so that old stacks can be deleted",
                    ResourceTypeRule.advice(schema.supportStatus()));
            return;
        }
        scope.properties(resource)
                .ifPresent(data -> properties(scope, schema.properties(), data, path.key("properties")));
    }

    /** Heat says in which release it hid the type; what it kept of it is known of the newest release only. */
    private boolean isPlaceholder(ResourceSchema schema) {
        SupportStatus status = schema.supportStatus();
        return schema.placeholderSince().isPresent()
                && status.status() == Status.HIDDEN
                && release(status).filter(hidden -> !target.isBefore(hidden)).isPresent();
    }

    private void properties(Scope scope, Map<String, PropertySchema> schemas, Map<?, ?> data, TemplatePath path) {
        data.forEach((key, value) -> {
            String name = PythonText.str(key);
            PropertySchema schema = schemas.get(name);
            if (schema != null) {
                since(schema.supportStatus(), schema.releases())
                        .filter(target::isBefore)
                        .ifPresentOrElse(
                                since -> lacks(scope, path.key(name), "The property " + name, since, null),
                                () -> inside(scope, schema, value, path.key(name)));
            }
        });
    }

    private void inside(Scope scope, PropertySchema schema, @Nullable Object value, TemplatePath path) {
        PropertySchema items = schema.items().orElse(null);
        if (value instanceof Map<?, ?> map) {
            properties(scope, schema.properties(), map, path);
            if (items != null) {
                map.forEach((key, item) -> inside(scope, items, item, path.key(PythonText.str(key))));
            }
        } else if (value instanceof List<?> list && items != null) {
            for (int i = 0; i < list.size(); i++) {
                inside(scope, items, list.get(i), path.item(i));
            }
        }
    }

    private void attribute(Scope scope, Node node, TemplatePath path) {
        Optional<String> name = References.attribute(node);
        Optional<AttributeSchema> attribute = References.resource(node, scope)
                .flatMap(scope::view)
                .map(TypeView::schema)
                .flatMap(schema -> name.map(schema.attributes()::get));
        attribute
                .flatMap(schema -> since(schema.supportStatus(), schema.releases()))
                .filter(target::isBefore)
                .ifPresent(since ->
                        lacks(scope, path.key("get_attr"), "The attribute " + name.orElseThrow(), since, null));
    }

    private void function(Scope scope, Node node, TemplatePath path) {
        if (node instanceof Call call && call.function() != Intrinsic.CFN_GET_ATT) {
            HotVersion version = FunctionTable.since(call.function());
            if (target.isBefore(version.release())) {
                lacks(scope, path, "The function " + call.function().wireName(), version.release(), null);
            }
        }
    }

    private void lacks(Scope scope, TemplatePath path, String what, OpenStackRelease since, @Nullable String instead) {
        scope.error(
                DiagnosticCode.NOT_IN_RELEASE,
                path,
                what + " does not exist in OpenStack " + target.title() + "; it came with " + since.title(),
                instead == null ? "do without it, or aim at " + since.name() + " or later" : instead);
    }

    /** The release that brought something; empty where nobody says, so that it may have been there always. */
    private static Optional<OpenStackRelease> since(SupportStatus status, Set<HeatRelease> releases) {
        SupportStatus oldest = status;
        for (SupportStatus before = status.previous(); before != null; before = before.previous()) {
            oldest = before;
        }
        // What begins as deprecated or hidden was there before that.
        boolean begins = oldest.status() == Status.SUPPORTED || oldest.status() == Status.UNSUPPORTED;
        Optional<OpenStackRelease> said = begins ? release(oldest) : Optional.empty();
        return said.or(() -> releases.contains(HeatRelease.ZED)
                ? Optional.empty()
                : releases.stream().findFirst().map(OpenStackRelease::of));
    }

    private static Optional<OpenStackRelease> release(SupportStatus status) {
        return Optional.ofNullable(status.version()).flatMap(OpenStackRelease::ofHeat);
    }
}
