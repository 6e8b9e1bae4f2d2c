/** Deploys to the engine in this process, which needs no cloud. */
@NullMarked
package dev.kiln.deploy.embedded;

import org.jspecify.annotations.NullMarked;
