package dev.kiln.examples.store;

import dev.kiln.Expr;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;

/**
 * What both servers are made of.
 *
 * @param image what they boot from
 * @param flavor how big they are
 * @param keyPair what opens them to SSH
 */
record Machine(Expr<String> image, NovaFlavorRef flavor, NovaKeyPairRef keyPair) {}
