/** Calls to the services of one cloud, without saying by which library. */
@NullMarked
package dev.kiln.deploy.rest;

import org.jspecify.annotations.NullMarked;
