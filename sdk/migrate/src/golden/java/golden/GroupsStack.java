package golden;

import dev.kiln.App;
import dev.kiln.Entries;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import dev.kiln.resources.heat.HeatResourceGroup;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.nova.NovaServer;
import dev.kiln.resources.nova.NovaServerGroup;
import java.util.List;
import java.util.Map;

/** The stack of the template {@code groups.yaml}. */
public final class GroupsStack extends Stack {

    /**
     * Declares the stack.
     *
     * @param app the app that holds it
     */
    public GroupsStack(App app) {
        super(app, "groups");
        templateVersion(HotVersion.V2015_10_15);
        description("""
        Render farm: as many workers as asked for, each with a port and a scratch volume of its \
        own, and one server that hands out the frames to them.
        """);

        Parameter<Number> workers = numberParameter("workers", p -> p.defaultValue(4).range(1, 64));
        Parameter<String> network = stringParameter("network", p -> p.defaultValue("render"));
        Parameter<List<String>> keyNames = listParameter("key_names", p -> p.defaultValue(List.of("ada", "grace")));

        NeutronSecurityGroup rules = NeutronSecurityGroup.create(this, "rules", g -> g
                .description("Frames from the dispatcher, shells from the office.")
                .rules(r -> r
                        .protocol(NeutronSecurityGroup.Rules.Protocol.TCP)
                        .portRangeMin(7000)
                        .portRangeMax(7099)
                        .remoteMode(NeutronSecurityGroup.Rules.RemoteMode.REMOTE_GROUP_ID))
                .rules(r -> r
                        .protocol(NeutronSecurityGroup.Rules.Protocol.TCP)
                        .portRangeMin(22)
                        .portRangeMax(22)
                        .remoteIpPrefix("203.0.113.0/24")));

        NovaServerGroup spread = NovaServerGroup.create(this, "spread", g -> g
                .policies(NovaServerGroup.Policies.SOFT_ANTI_AFFINITY));

        NovaServer dispatcher = NovaServer.create(this, "dispatcher", s -> s
                .image("render-dispatcher")
                .flavor("m1.small")
                .networks(n -> n.network(network))
                .securityGroups(rules)
                .securityGroups("default"));

        HeatResourceGroup farm = HeatResourceGroup.create(this, "farm", g -> g
                .count(workers)
                .resourceDef(NovaServer.definition(s -> s
                        .name("worker-%index%")
                        .image("render-node")
                        .flavor("c1.large")
                        .keyName(keyNames.at(0))
                        .networks(n -> n.network(network))
                        .securityGroups(rules)
                        .schedulerHints(Map.of("group", spread.ref()))
                        .metadata(Map.of("dispatcher", dispatcher.attributes().firstAddress())))));
        farm.updatePolicy(p -> p.rollingUpdate(u -> u.maxBatchSize(2).pauseTime(10)));
        farm.dependsOn(dispatcher);

        HeatResourceGroup.create(this, "scratch", g -> g
                .count(workers)
                .removalPolicies(p -> p.resourceList("0"))
                .resourceDef(d -> d
                        .type("scratch.yaml")
                        .properties(Entries.of("size", 20, "server", farm.attributes().refs().at(0)))));

        output("names", farm.attributes().attribute("name"));
        output(
                "first_worker",
                "The address of the first worker.",
                farm.attributes().attribute("resource.0.first_address"));
    }
}
