/** One server on a network that is given at deployment: the smallest stack worth deploying. */
@NullMarked
package dev.kiln.examples.demo;

import org.jspecify.annotations.NullMarked;
