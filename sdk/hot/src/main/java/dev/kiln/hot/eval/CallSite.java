package dev.kiln.hot.eval;

import dev.kiln.hot.HotVersion;

/**
 * What a function knows about its call.
 *
 * @param function the name as written
 * @param trail where it is written
 * @param version the template's version
 */
record CallSite(String function, Trail trail, HotVersion version) {

    boolean since(HotVersion first) {
        return version.isAtLeast(first);
    }
}
