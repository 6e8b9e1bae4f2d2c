package dev.kiln.patterns.policy;

import dev.kiln.policy.Checked;
import dev.kiln.policy.CheckedResource;
import dev.kiln.policy.CheckedValue;
import dev.kiln.policy.Policy;
import dev.kiln.policy.PolicyReport;
import java.util.List;

/**
 * Every interface of a server has security groups of the program's choice: {@code server-without-security-group}. Without them
 * Neutron takes the project's group {@code default}, which anybody may have opened.
 *
 * <p>The groups of an {@code OS::Nova::Server} count for the interfaces that Nova makes; those on a port of its own are governed by the
 * port's groups, which this policy follows to wherever in the app the port is made. Port security that is switched off, and an empty
 * list of groups, are reported as well. {@code AWS::EC2::Instance} and {@code AWS::AutoScaling::LaunchConfiguration} are held to their
 * own properties. A port or a list that is known only at deployment is not held against the server.
 */
public final class SecurityGroupsOnServers implements Policy {

    private static final String CODE = "server-without-security-group";

    /** The policy. */
    public SecurityGroupsOnServers() {}

    @Override
    public void check(CheckedResource resource, PolicyReport report) {
        switch (resource.type()) {
            case "OS::Nova::Server" -> server(resource, report);
            case "AWS::EC2::Instance" ->
                aws(resource, List.of("SecurityGroups", "SecurityGroupIds", "NetworkInterfaces"), report);
            case "AWS::AutoScaling::LaunchConfiguration" -> aws(resource, List.of("SecurityGroups"), report);
            default -> {}
        }
    }

    private static void server(CheckedResource server, PolicyReport report) {
        CheckedValue groups = server.property("security_groups");
        CheckedValue networks = server.property("networks");
        if (networks.isExpression() && networks.items().isEmpty()) {
            return; // what interfaces there are is known at deployment
        }
        if (networks.items().isEmpty()) {
            if (!hasGroups(groups)) {
                report.error(
                        server,
                        CODE,
                        "The server names no security group, so that its interfaces get the project's default one",
                        "set security_groups");
            }
            return;
        }
        for (CheckedValue network : networks.items()) {
            CheckedValue port = network.at("port");
            if (port.isSet()) {
                port.alternatives().forEach(one -> one.resource().ifPresent(made -> port(port, made, report)));
            } else if (!hasGroups(groups)
                    && !network.at("allocate_network").text().orElse("").equals("none")) {
                report.error(
                        network,
                        CODE,
                        "The server names no security group, so that this interface gets the project's default one",
                        "set security_groups of the server, or give it a port that has some");
            }
        }
    }

    private static void port(CheckedValue use, CheckedResource port, PolicyReport report) {
        if (!port.type().equals("OS::Neutron::Port")) {
            return;
        }
        String name = port.resource().name();
        if (port.property("port_security_enabled").truth().filter(on -> !on).isPresent()) {
            problem(
                    use,
                    "The port " + name + " has its port security switched off",
                    "leave port_security_enabled out",
                    report);
        } else if (!hasGroups(port.property("security_groups"))) {
            problem(
                    use,
                    "The port " + name + " names no security group"
                            + (port.property("security_groups").isSet()
                                    ? ": its list is empty"
                                    : "; a server's own do not count for it"),
                    "set security_groups of the port",
                    report);
        }
    }

    private static void aws(CheckedResource server, List<String> properties, PolicyReport report) {
        if (properties.stream().noneMatch(name -> hasGroups(server.property(name)))) {
            problem(
                    server,
                    "The server names no security group, so that its interfaces get the project's default one",
                    "set " + properties.get(0),
                    report);
        }
    }

    private static void problem(Checked where, String message, String hint, PolicyReport report) {
        report.error(where, CODE, message, hint);
    }

    private static boolean hasGroups(CheckedValue groups) {
        return groups.isExpression() || !groups.items().isEmpty();
    }
}
