package dev.kiln.policy;

import dev.kiln.spi.CallSite;

/**
 * A policy of an app.
 *
 * @param policy the policy
 * @param addedAt where the program adds it
 */
public record AddedPolicy(Policy policy, CallSite addedAt) {}
