package accepted;

import dev.kiln.DataSize;
import dev.kiln.Expr;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.cinder.CinderVolumeAttachment;
import dev.kiln.resources.heat.HeatAutoScalingGroup;
import dev.kiln.resources.heat.HeatResourceGroup;
import dev.kiln.resources.neutron.NeutronNetworkRef;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.nova.NovaServer;
import java.time.Duration;
import java.util.List;

final class WhatIsMeantToWork {
    void write(Stack stack, NeutronPort port, HeatResourceGroup group, Expr<String> text) {
        NovaServer.create(stack, "a", s -> s.flavor("m1.small").networks(n -> n.port(port)).securityGroups("default"));
        HeatAutoScalingGroup.create(stack, "asg", g -> g.minSize(1).maxSize(3).cooldown(Duration.ofMinutes(1))
                .resource(NovaServer.definition(s -> s.flavor("m1.small").tags("web"))));
        HeatResourceGroup.create(stack, "rg", g -> g.resourceDef(NovaServer.definition(s -> s.flavor("m1.small"))));
        group.updatePolicy(p -> p.rollingUpdate(r -> r.minInService(1).maxBatchSize(2).pauseTime(Duration.ofMillis(1500))));
        CinderVolume.create(stack, "v", v -> v.size(DataSize.ofGibibytes(20)));
        CinderVolumeAttachment.create(stack, "va", a -> a.instanceUuid(text).volumeId("v"));
        NeutronPort.create(stack, "p", p -> p.network(NeutronNetworkRef.parameter(stack, "net", q -> {})).securityGroups(List.of()));
        Expr<String> typed = port.attributes().fixedIps().at(0).ipAddress();
        Expr<String> free = port.attributes().fixedIps().at(0, "ip_address");
        NovaServer server = NovaServer.create(stack, "b", s -> s.flavor("m1.small").metadata(java.util.Map.of("ip", typed, "other", free)));
        stack.output("address", server.attributes().addresses().at("private", 0, "addr"));
        stack.output("first", server.attributes().networks().at("private").at(0));
    }
}
