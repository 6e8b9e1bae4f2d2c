package dev.kiln.hot.validate;

import dev.kiln.hot.FunctionTable;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.Optional;

/** Which functions the template's version has: newer ones stay data, removed ones are refused, literal ones become calls. */
final class FunctionVersionRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.walkValues((node, path) -> value(scope, node, path));
        scope.walkConditions((node, path) -> {
            if (node instanceof Call call) {
                removed(scope, call.function(), path);
            }
        });
    }

    private static void value(Scope scope, Node node, TemplatePath path) {
        if (node instanceof Call call) {
            removed(scope, call.function(), path);
            data(scope, call.function(), path);
        } else if (node instanceof MapNode map) {
            onlyKey(map).flatMap(Intrinsic::named).ifPresent(function -> literal(scope, function, path));
        }
    }

    private static Optional<String> onlyKey(MapNode map) {
        if (map.entries().size() != 1) {
            return Optional.empty();
        }
        Scalar key = map.entries().keySet().iterator().next();
        return key instanceof StringNode text ? Optional.of(text.value()) : Optional.empty();
    }

    private static void literal(Scope scope, Intrinsic function, TemplatePath path) {
        if (FunctionVersions.isData(function, scope.template().version())) {
            data(scope, function, path);
        } else if (FunctionVersions.isRemoved(function, scope.template().version())) {
            removed(scope, function, path);
        } else if (!FunctionVersions.isConditionsOnly(function)) {
            scope.error(
                    DiagnosticCode.LITERAL_FUNCTION_NAME,
                    path,
                    "A map whose only key is \"" + function.wireName() + "\" becomes a call of that function",
                    "HOT has no escape: add a second key, or call the function if that is what is meant");
        }
    }

    private static void removed(Scope scope, Intrinsic function, TemplatePath path) {
        HotVersion version = scope.template().version();
        if (FunctionVersions.isRemoved(function, version)) {
            scope.error(
                    DiagnosticCode.REMOVED_FUNCTION,
                    path.key(function.wireName()),
                    "The template version is invalid: The function " + function.wireName()
                            + " is not supported in this version of HOT.",
                    "use " + successor(function));
        }
    }

    private static String successor(Intrinsic function) {
        return switch (function) {
            case CFN_REF -> "get_resource or get_param";
            case CFN_SELECT -> "get_param or get_attr with a path";
            case CFN_JOIN -> "list_join";
            case CFN_SPLIT -> "str_split";
            case CFN_REPLACE -> "str_replace";
            case CFN_RESOURCE_FACADE -> "resource_facade";
            case CFN_BASE64 -> "the text itself";
            case CFN_MEMBER_LIST_TO_MAP -> "map_merge";
            default -> "a value or a parameter";
        };
    }

    private static void data(Scope scope, Intrinsic function, TemplatePath path) {
        if (FunctionVersions.isData(function, scope.template().version())) {
            String hint = function == Intrinsic.CFN_GET_ATT
                    ? "use get_attr"
                    : "use heat_template_version "
                            + FunctionTable.since(function).date() + " or later";
            scope.warning(
                    DiagnosticCode.FUNCTION_NOT_IN_VERSION,
                    path,
                    "The function " + function.wireName() + " does not exist in version "
                            + scope.template().version().date() + ": the map stays as it is",
                    hint);
        }
    }
}
