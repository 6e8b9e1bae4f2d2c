/** Keystone, simulated: domains, projects, users, groups, roles and what is assigned to whom. */
@NullMarked
package dev.kiln.engine.cloud.identity;

import org.jspecify.annotations.NullMarked;
