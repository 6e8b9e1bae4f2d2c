package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.service.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Networks that are there before the first stack. */
public final class CatalogueNetwork {

    private CatalogueNetwork() {}

    /**
     * The fields of a network.
     *
     * @param entry its {@code name}, and if it is {@code shared} or {@code external}
     * @return the fields
     */
    public static Map<String, @Nullable Object> network(Fields entry) {
        Map<String, @Nullable Object> fields = NetHandler.defaults(entry.text("name", ""));
        fields.put("shared", entry.flag("shared", false));
        fields.put("router:external", entry.flag("external", false));
        fields.put("mtu", entry.number("mtu", 1450));
        return fields;
    }

    /**
     * The fields of a subnet.
     *
     * @param networkId its network
     * @param name its name
     * @param entry its {@code cidr}, and if they are not the usual ones its {@code gateway_ip} and {@code allocation_pools}
     * @return the fields
     * @throws IllegalArgumentException when the addresses make no sense
     */
    public static Map<String, @Nullable Object> subnet(String networkId, String name, Fields entry) {
        Cidr cidr = Cidr.parse(entry.text("cidr", ""))
                .orElseThrow(() -> new IllegalArgumentException("'" + entry.text("cidr", "") + "' is no cidr"));
        String gatewayText = entry.text("gateway_ip");
        Address gateway = gatewayText == null ? cidr.usable().start() : address(gatewayText, cidr);
        List<AddressRange> pools = new ArrayList<>();
        for (Fields pool : entry.maps("allocation_pools")) {
            pools.add(new AddressRange(address(pool.text("start", ""), cidr), address(pool.text("end", ""), cidr)));
        }
        SubnetPlan plan =
                new SubnetPlan(cidr, gateway, pools.isEmpty() ? cidr.usable().without(gateway) : pools);
        Map<String, @Nullable Object> fields = SubnetHandler.fields(name, networkId, plan);
        fields.put("enable_dhcp", entry.flag("enable_dhcp", true));
        return fields;
    }

    private static Address address(String text, Cidr cidr) {
        return Address.parse(text)
                .filter(cidr::contains)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no address in " + cidr));
    }
}
