package dev.kiln.deploy.differential;

import java.util.List;

/**
 * Requests that are sent to Heat and to the engine.
 *
 * @param name the name of its folder
 * @param shows what it is there for
 * @param steps the requests; the last one deletes the stack
 * @param texts all texts that are sent
 */
record Case(String name, String shows, List<Step> steps, String texts) {}
