/** Neutron, simulated: networks, subnets, ports, routers, floating addresses and security groups. */
@NullMarked
package dev.kiln.engine.cloud.network;

import org.jspecify.annotations.NullMarked;
