package dev.kiln.engine.group;

/** How a scaling policy changes the size of its group. */
public final class Capacity {

    private Capacity() {}

    /**
     * The size after an adjustment.
     *
     * @param current the size now
     * @param adjustment by how much, or to what
     * @param type {@code change_in_capacity}, {@code exact_capacity} or {@code percent_change_in_capacity}
     * @param minStep the least change in members that a percentage makes, 0 for none
     * @param minimum the least size
     * @param maximum the greatest size, which wins over the least
     * @return the new size
     */
    public static int adjusted(int current, int adjustment, String type, int minStep, int minimum, int maximum) {
        int wanted = switch (type) {
            case "change_in_capacity", "ChangeInCapacity" -> current + adjustment;
            case "exact_capacity", "ExactCapacity" -> adjustment;
            default -> current + withStep(percentage(current, adjustment), minStep);
        };
        return wanted > maximum ? maximum : Math.max(wanted, minimum);
    }

    /** A part of a member counts as one, parts of more do not count. */
    private static int percentage(int current, int percent) {
        double delta = (double) current * percent / 100;
        double rounded = Math.abs(delta) < 1 == delta > 0 ? Math.ceil(delta) : Math.floor(delta);
        return (int) rounded;
    }

    private static int withStep(int change, int minStep) {
        if (minStep <= Math.abs(change)) {
            return change;
        }
        return change > 0 ? minStep : -minStep;
    }
}
