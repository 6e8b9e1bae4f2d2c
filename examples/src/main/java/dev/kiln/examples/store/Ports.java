package dev.kiln.examples.store;

import dev.kiln.resources.aws.ec2.AwsEc2SecurityGroup.SecurityGroupIngress;
import java.util.function.Consumer;

/** What may come in, from anywhere. */
final class Ports {

    private Ports() {}

    static Consumer<SecurityGroupIngress> tcp(int port) {
        return in("tcp", port);
    }

    /** All kinds of ICMP: those, EC2 counts as port -1. */
    static Consumer<SecurityGroupIngress> ping() {
        return in("icmp", -1);
    }

    private static Consumer<SecurityGroupIngress> in(String protocol, int port) {
        return i -> i.ipProtocol(protocol)
                .fromPort(Integer.toString(port))
                .toPort(Integer.toString(port))
                .cidrIp("0.0.0.0/0");
    }
}
