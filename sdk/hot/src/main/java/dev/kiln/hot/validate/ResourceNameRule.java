package dev.kiln.hot.validate;

/** A resource's name may not contain a slash, since names are parts of addresses. */
final class ResourceNameRule implements Rule {

    @Override
    public void check(Scope scope) {
        for (String name : scope.template().resources().keySet()) {
            if (name.contains("/")) {
                scope.error(
                        DiagnosticCode.RESOURCE_NAME,
                        Scope.resourcePath(name),
                        "Resource name may not contain \"/\"",
                        "rename it, for example to `" + name.replace('/', '_') + "`");
            }
        }
    }
}
