package dev.kiln.examples;

import dev.kiln.App;
import dev.kiln.examples.balancer.BalancerStack;
import dev.kiln.examples.bootparts.BootPartsStack;
import dev.kiln.examples.demo.DemoStack;
import dev.kiln.examples.disks.DisksStack;
import dev.kiln.examples.dns.DnsStack;
import dev.kiln.examples.network.NetworkStack;
import dev.kiln.examples.pair.PairStack;
import dev.kiln.examples.playbook.PlaybookStack;
import dev.kiln.examples.relay.RelayStack;
import dev.kiln.examples.rollout.RolloutStack;
import dev.kiln.examples.scaling.ScalingStack;
import dev.kiln.examples.shop.ShopApp;
import dev.kiln.examples.signals.SignalsStack;
import dev.kiln.examples.store.StoreStack;
import dev.kiln.examples.vault.VaultStack;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All examples by the name of their package. */
final class Examples {

    private static final Map<String, Consumer<App>> ALL = new TreeMap<>();

    static {
        ALL.put("balancer", BalancerStack::new);
        ALL.put("bootparts", BootPartsStack::new);
        ALL.put("demo", DemoStack::new);
        ALL.put("disks", DisksStack::new);
        ALL.put("dns", DnsStack::new);
        ALL.put("network", NetworkStack::new);
        ALL.put("pair", PairStack::new);
        ALL.put("playbook", PlaybookStack::new);
        ALL.put("relay", RelayStack::new);
        ALL.put("rollout", RolloutStack::new);
        ALL.put("scaling", ScalingStack::new);
        ALL.put("shop", ShopApp::declare);
        ALL.put("signals", SignalsStack::new);
        ALL.put("store", StoreStack::new);
        ALL.put("vault", VaultStack::new);
    }

    private Examples() {}

    static Map<String, Consumer<App>> all() {
        return ALL;
    }
}
