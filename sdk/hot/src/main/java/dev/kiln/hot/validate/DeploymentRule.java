package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.StringNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A server with software deployments on it must be one that fetches them. */
final class DeploymentRule implements Rule {

    private static final String FORMAT = "user_data_format";
    private static final List<String> DEPLOYMENTS =
            List.of("OS::Heat::SoftwareDeployment", "OS::Heat::StructuredDeployment");

    @Override
    public void check(Scope scope) {
        Set<String> servers = new HashSet<>();
        for (String type : DEPLOYMENTS) {
            for (String name : scope.resourcesOfType(type)) {
                ResourceDef deployment = scope.template().resources().get(name);
                if (deployment != null
                        && deployment.properties() instanceof MapNode properties
                        && properties.get("server") instanceof GetResource server
                        && server.arguments() instanceof StringNode target) {
                    servers.add(target.value());
                }
            }
        }
        if (!servers.isEmpty()) {
            TypeChecks.outsideGroups(scope, "OS::Nova::Server", server -> {
                boolean otherFormat = server.knows(FORMAT) && !"SOFTWARE_CONFIG".equals(server.value(FORMAT));
                if (otherFormat && servers.contains(server.name())) {
                    server.error(
                            DiagnosticCode.PROPERTY_VALUES,
                            FORMAT,
                            "Resource " + server.name()
                                    + "'s property user_data_format should be set to SOFTWARE_CONFIG"
                                    + " since there are software deployments on it.",
                            "set user_data_format to SOFTWARE_CONFIG");
                }
            });
        }
    }
}
