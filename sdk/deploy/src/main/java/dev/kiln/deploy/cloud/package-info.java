/** Which cloud, as whom: {@code clouds.yaml}, {@code secure.yaml} and the {@code OS_*} variables. */
@NullMarked
package dev.kiln.deploy.cloud;

import org.jspecify.annotations.NullMarked;
