package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import java.math.BigInteger;
import java.util.List;

/** Takes blocks for subnets out of a subnet pool. */
final class SubnetPool {

    private SubnetPool() {}

    /** The first block of a size that no subnet of the pool has; a negative size is the pool's default. */
    static Cidr next(ResourceContext resource, CloudObject pool, int askedLength) {
        Fields fields = Fields.of(pool);
        List<Cidr> taken = resource.cloud().findBy(NetworkKinds.SUBNETS, "subnetpool_id", pool.id()).stream()
                .map(subnet -> SubnetPlan.of(subnet).cidr())
                .toList();
        for (String text : fields.texts("prefixes")) {
            Cidr prefix = Cidr.parse(text).orElse(null);
            if (prefix == null) {
                continue;
            }
            int usual =
                    fields.number("default_prefixlen", fields.number("min_prefixlen", prefix.version() == 4 ? 8 : 64));
            int length = askedLength < 0 ? Math.max(usual, prefix.length()) : askedLength;
            Cidr candidate = Cidr.around(prefix.first(), length);
            while (length >= prefix.length() && prefix.contains(candidate.first())) {
                Cidr one = candidate;
                if (taken.stream().noneMatch(one::overlaps)) {
                    return one;
                }
                BigInteger step = BigInteger.ONE.shiftLeft(candidate.first().bits() - length);
                candidate = new Cidr(new Address(candidate.first().value().add(step), candidate.version()), length);
            }
        }
        throw Service.NEUTRON.refusal(
                resource,
                500,
                "ServiceUnavailable",
                "Failed to allocate subnet: Insufficient prefix space to allocate subnet size.");
    }
}
