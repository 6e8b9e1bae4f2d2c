package golden;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.Entries;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import dev.kiln.resources.heat.HeatValue;
import dev.kiln.resources.neutron.NeutronNet;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.nova.NovaServer;
import java.util.List;
import java.util.Map;

/** The stack of the template {@code everything.yaml}. */
public final class EverythingStack extends Stack {

    /**
     * Declares the stack.
     *
     * @param app the app that holds it
     */
    public EverythingStack(App app) {
        super(app, "everything");
        templateVersion(HotVersion.V2021_04_16);
        description("All that a template of the latest version can say.");

        Parameter<List<String>> names = listParameter("names", p -> p.rawDefault("one,two").tags("shown", "short"));
        Parameter<Map<String, Object>> ports = jsonParameter("ports", p -> p
                .defaultValue(Entries.of("http", 80, "https", 443))
                .immutable());
        Parameter<Number> size = numberParameter("size", p -> p.defaultValue(10).modulo(5, 0));
        Parameter<String> secret = stringParameter("secret", p -> p.defaultValue("").hidden());
        Parameter<Boolean> wide = booleanParameter("wide", p -> p.rawDefault("yes"));

        Condition secured = condition("secured", Fn.not(Fn.equal(secret, "")));
        Condition wanted = condition("wanted", Fn.contains("two", names));
        Condition both = condition("both", Fn.and(secured, wanted, wide));
        Condition counted = condition("counted", Fn.yaql("$.data.names.len() > 1", Map.of("names", names)));

        NeutronNet network = NeutronNet.create(this, "network");
        network.externalId("8a6f8b1e-6d8a-4a6e-9d42-2f0f27b6c0b1");

        HeatValue value = HeatValue.create(this, "value", v -> v
                .type(HeatValue.Type.JSON)
                .value(Fn.mapMerge(ports, Map.of("ssh", 22), Fn.mapReplace(
                        Map.of("a", "b"),
                        Map.of("a", "c"),
                        Map.of("b", "d")))));

        HeatValue list = HeatValue.create(this, "list", v -> v
                .value(Fn.concatUnique(
                        names,
                        Fn.filter(List.of("none"), List.of("three", "none")),
                        Fn.concat(List.of("four"), List.of("five")),
                        Fn.split(",", Expr.of("six,seven")),
                        Fn.repeatInStep("<%name%>-<%n%>", Entries.of("<%name%>", names, "<%n%>", List.of(1, 2))))));
        list.description("Lists of all kinds.");

        HeatValue texts = HeatValue.create(this, "texts", v -> v
                .value(List.of(
                        Fn.replaceStrict("Hello $name!", Map.of("$name", names.at(0))),
                        Fn.replaceVstrict("$stack", Map.of("$stack", stackName())),
                        Fn.join("-", names),
                        Fn.makeUrl(Entries.of(
                                "scheme", "https",
                                "host", "example.org",
                                "port", 8443,
                                "query", Map.of("q", secret))))));
        texts.metadata(Entries.of("digest", Fn.digest("sha256", secret), "first", Fn.split(".", projectId(), 0)));

        NeutronPort port = NeutronPort.create(this, "port", p -> p
                .network(network)
                .dnsName(Fn.iff(secured, "shop"))
                .portSecurityEnabled(Fn.iff(both, true, false))
                .fixedIps(i -> i.ipAddress("192.0.2.10"))
                .fixedIps(i -> i.ipAddress("192.0.2.11"))
                .allowedAddressPairs(List.of()));
        port.dependsOn(value, list);

        NovaServer server = NovaServer.create(this, "server", s -> s
                .flavor("m1.small")
                .blockDeviceMappingV2(v -> v
                        .bootIndex(0)
                        .image("debian")
                        .volumeSize(size)
                        .deleteOnTermination(Expr.of("true")))
                .networks(Fn.iff(
                        secured,
                        List.of(Map.of("port", port.ref())),
                        List.of(Map.of("network", network.ref())))));
        server.onlyIf(Fn.or(both, counted));

        output("everything", "All attributes at once.", port.allAttributes());
        output("address", port.attributes().fixedIps().at(0).ipAddress());
        output("found", Fn.yaql("$.data.ports.keys().first()", Map.of("ports", ports)));
        output("nothing", Expr.of(null));
        output("mixed", Expr.of(List.of(1, 2.5, true, "text", server.ref())));
    }
}
