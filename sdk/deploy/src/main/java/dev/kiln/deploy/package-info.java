/** Submits stacks and watches them. {@link dev.kiln.deploy.Deployer} is the way in. */
@NullMarked
package dev.kiln.deploy;

import org.jspecify.annotations.NullMarked;
