package dev.kiln.deploy.differential;

/**
 * Something that Heat and the engine do not do alike.
 *
 * @param step the request, as {@code 2-update}; counted from 1
 * @param what where it shows, as {@code events of server}
 * @param heat what Heat says
 * @param engine what the engine says
 */
record Difference(String step, String what, String heat, String engine) {
    @Override
    public String toString() {
        return step + " | " + what + "\n      heat:   " + indented(heat) + "\n      engine: " + indented(engine);
    }

    private static String indented(String text) {
        return text.replace("\n", "\n              ");
    }
}
