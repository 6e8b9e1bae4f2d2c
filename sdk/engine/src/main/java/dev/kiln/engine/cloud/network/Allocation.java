package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives addresses of a network's subnets to a port: those asked for, else the lowest that are free in the subnets' pools. */
final class Allocation {

    private final ResourceContext resource;
    private final String networkId;
    private final List<CloudObject> subnets;
    private final Map<String, Set<String>> taken = new LinkedHashMap<>();

    Allocation(ResourceContext resource, String networkId) {
        this.resource = resource;
        this.networkId = networkId;
        this.subnets = resource.cloud().findBy(NetworkKinds.SUBNETS, "network_id", networkId);
        subnets.forEach(subnet -> taken.put(subnet.id(), new HashSet<>()));
        for (CloudObject port : resource.cloud().findBy(NetworkKinds.PORTS, "network_id", networkId)) {
            for (Fields fixed : Fields.of(port).maps("fixed_ips")) {
                Set<String> used = taken.get(fixed.text("subnet_id", ""));
                if (used != null) {
                    used.add(fixed.text("ip_address", ""));
                }
            }
        }
    }

    /** Lets a port keep addresses that it has. */
    Allocation free(CloudObject port) {
        for (Fields fixed : Fields.of(port).maps("fixed_ips")) {
            Set<String> used = taken.get(fixed.text("subnet_id", ""));
            if (used != null) {
                used.remove(fixed.text("ip_address", ""));
            }
        }
        return this;
    }

    /** The addresses of a port; null asks for one of each version that the network has, an empty list for none. */
    List<Map<String, @Nullable Object>> allocate(@Nullable List<Fields> asked, String owner) {
        List<Map<String, @Nullable Object>> fixed = new ArrayList<>();
        if (asked == null) {
            for (int version : new int[] {4, 6}) {
                chosen(version).ifPresent(fixed::add);
            }
            return fixed;
        }
        for (Fields one : asked) {
            fixed.add(one(one, owner));
        }
        return fixed;
    }

    private Optional<Map<String, @Nullable Object>> chosen(int version) {
        boolean any = false;
        for (CloudObject subnet : subnets) {
            SubnetPlan plan = SubnetPlan.of(subnet);
            if (plan.cidr().version() == version) {
                any = true;
                Optional<String> address = lowest(subnet, plan);
                if (address.isPresent()) {
                    return Optional.of(take(subnet, address.get()));
                }
            }
        }
        if (any) {
            throw exhausted();
        }
        return Optional.empty();
    }

    private Map<String, @Nullable Object> one(Fields asked, String owner) {
        String subnetName = asked.firstText("subnet_id", "subnet");
        String text = asked.text("ip_address");
        CloudObject subnet = null;
        if (subnetName != null) {
            subnet = subnets.stream()
                    .filter(one -> one.id().equals(subnetName) || subnetName.equals(one.text("name")))
                    .findFirst()
                    .orElseThrow(() -> SubnetPlan.invalid(
                            resource,
                            "Failed to create port on network " + networkId
                                    + ", because fixed_ips included invalid subnet " + subnetName + "."));
        }
        if (text == null) {
            if (subnet == null) {
                return chosen(4).or(() -> chosen(6)).orElseThrow(this::exhausted);
            }
            return take(subnet, lowest(subnet, SubnetPlan.of(subnet)).orElseThrow(this::exhausted));
        }
        return asked(subnet, text, owner);
    }

    private Map<String, @Nullable Object> asked(@Nullable CloudObject subnet, String text, String owner) {
        Address address = Address.parse(text)
                .orElseThrow(() -> SubnetPlan.invalid(resource, "'" + text + "' is not a valid IP address."));
        if (subnet != null) {
            checkFits(subnet, address, owner);
            return take(subnet, address.toString());
        }
        for (CloudObject one : subnets) {
            if (SubnetPlan.of(one).cidr().contains(address)) {
                return take(one, address.toString());
            }
        }
        throw Service.NEUTRON.refusal(
                resource,
                400,
                "InvalidIpForNetworkClient",
                "IP address " + address + " is not a valid IP for any of the subnets on the specified network.");
    }

    private void checkFits(CloudObject subnet, Address address, String owner) {
        SubnetPlan plan = SubnetPlan.of(subnet);
        boolean gateway = address.equals(plan.gateway()) && !owner.startsWith("network:router");
        if (gateway || !plan.cidr().contains(address)) {
            throw Service.NEUTRON.refusal(
                    resource,
                    400,
                    "InvalidIpForSubnetClient",
                    "IP address " + address + " is not a valid IP for the specified subnet.");
        }
    }

    private Optional<String> lowest(CloudObject subnet, SubnetPlan plan) {
        Set<String> used = taken.getOrDefault(subnet.id(), Set.of());
        for (AddressRange pool : plan.pools()) {
            Address address = pool.start();
            while (pool.contains(address)) {
                if (!used.contains(address.toString())) {
                    return Optional.of(address.toString());
                }
                address = address.plus(1);
            }
        }
        return Optional.empty();
    }

    private Map<String, @Nullable Object> take(CloudObject subnet, String address) {
        Set<String> used = taken.computeIfAbsent(subnet.id(), id -> new HashSet<>());
        if (!used.add(address)) {
            throw Service.NEUTRON.refusal(
                    resource,
                    409,
                    "IpAddressAlreadyAllocatedClient",
                    "IP address " + address + " already allocated in subnet " + subnet.id());
        }
        Map<String, @Nullable Object> fixed = new LinkedHashMap<>();
        fixed.put("subnet_id", subnet.id());
        fixed.put("ip_address", address);
        return fixed;
    }

    private ResourceException exhausted() {
        return Service.NEUTRON.refusal(
                resource,
                409,
                "IpAddressGenerationFailureClient",
                "No more IP addresses available on network " + networkId + ".");
    }
}
