/** The connection to an OpenStack cloud. Only this package may import {@code org.openstack4j}. */
@NullMarked
package dev.kiln.deploy.openstack;

import org.jspecify.annotations.NullMarked;
