package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.network.NetworkKinds;
import dev.kiln.engine.cloud.network.Ports;
import dev.kiln.engine.cloud.service.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is seen of a server: its addresses, by the networks that they are on, and the rest as Nova shows it. */
final class ServerView {

    private final Cloud cloud;
    private final CloudObject server;

    ServerView(Cloud cloud, CloudObject server) {
        this.cloud = cloud;
        this.server = server;
    }

    private List<CloudObject> ports() {
        return Fields.of(server).texts(ServerFields.PORTS).stream()
                .flatMap(id -> cloud.find(NetworkKinds.PORTS, id).stream())
                .toList();
    }

    /** The server as Nova shows it. */
    Map<String, @Nullable Object> show() {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(server.body());
        shown.keySet().removeIf(field -> field.startsWith("kiln:"));
        shown.put("addresses", addresses(false, false));
        return shown;
    }

    /** The addresses by network name, and by network id, each with its port, its subnets and its network. */
    Map<String, List<Map<String, @Nullable Object>>> addresses() {
        return addresses(true, true);
    }

    private Map<String, List<Map<String, @Nullable Object>>> addresses(boolean byId, boolean whole) {
        Map<String, List<Map<String, @Nullable Object>>> addresses = new LinkedHashMap<>();
        Map<String, String> ids = new LinkedHashMap<>();
        for (CloudObject port : ports()) {
            String networkId = String.valueOf(port.text("network_id"));
            CloudObject network = cloud.find(NetworkKinds.NETWORKS, networkId).orElse(null);
            String label = network == null ? networkId : Objects.requireNonNullElse(network.text("name"), networkId);
            ids.put(label, networkId);
            List<Map<String, @Nullable Object>> onNetwork = addresses.computeIfAbsent(label, l -> new ArrayList<>());
            for (String address : Ports.addresses(port)) {
                onNetwork.add(address(port, network, address, "fixed", whole));
                floating(port, address).forEach(one -> onNetwork.add(address(port, network, one, "floating", whole)));
            }
        }
        if (byId) {
            ids.forEach((label, id) -> addresses.put(id, Objects.requireNonNull(addresses.get(label))));
        }
        return addresses;
    }

    private List<String> floating(CloudObject port, String fixed) {
        return cloud.findBy(NetworkKinds.FLOATING_IPS, "port_id", port.id()).stream()
                .filter(one -> fixed.equals(one.text("fixed_ip_address")))
                .map(one -> String.valueOf(one.text("floating_ip_address")))
                .toList();
    }

    private Map<String, @Nullable Object> address(
            CloudObject port, @Nullable CloudObject network, String address, String type, boolean whole) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("addr", address);
        entry.put("version", address.contains(":") ? 6 : 4);
        entry.put("OS-EXT-IPS:type", type);
        entry.put("OS-EXT-IPS-MAC:mac_addr", port.text("mac_address"));
        if (whole) {
            entry.put("port", port.id());
            entry.put(
                    "subnets",
                    Fields.of(port).maps("fixed_ips").stream()
                            .flatMap(fixed -> cloud.find(NetworkKinds.SUBNETS, fixed.text("subnet_id", "")).stream())
                            .map(CloudObject::body)
                            .toList());
            entry.put("network", network == null ? null : network.body());
        }
        return entry;
    }

    /** The plain addresses by network name, and by network id. */
    Map<String, List<String>> networks() {
        Map<String, List<String>> networks = new LinkedHashMap<>();
        addresses(true, false)
                .forEach((label, entries) -> networks.put(
                        label,
                        entries.stream()
                                .map(entry -> String.valueOf(entry.get("addr")))
                                .toList()));
        return networks;
    }

    /** The first address, or an empty text when there is none. */
    String firstAddress() {
        return networks().values().stream().flatMap(List::stream).findFirst().orElse("");
    }

    /** Where the consoles would be, by their kind. */
    Map<String, String> consoles() {
        Map<String, String> consoles = new LinkedHashMap<>();
        String base = "http://127.0.0.1:6080/";
        consoles.put("novnc", base + "vnc_auto.html?path=%3Ftoken%3D" + server.id());
        consoles.put("xvpvnc", base + "console?token=" + server.id());
        consoles.put("spice-html5", base + "spice_auto.html?token=" + server.id());
        consoles.put("rdp-html5", base + "rdp.html?token=" + server.id());
        consoles.put("serial", "ws://127.0.0.1:6083/?token=" + server.id());
        consoles.put("webmks", base + "mks.html?token=" + server.id());
        return consoles;
    }
}
