/** Two web servers behind a load balancer. */
@NullMarked
package dev.kiln.examples.balancer;

import org.jspecify.annotations.NullMarked;
