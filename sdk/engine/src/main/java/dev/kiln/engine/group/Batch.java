package dev.kiln.engine.group;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a rolling update.
 *
 * @param size how many members there are after it
 * @param fresh how many members have the new definition because of it, new ones included
 */
public record Batch(int size, int fresh) {

    /**
     * The batches of a group whose surplus members have the new definition by and by.
     *
     * @param target the size to reach
     * @param current the size now
     * @param batchSize the most members changed at once
     * @param minInService the fewest members that stay as they are meanwhile
     * @return the batches in order
     */
    public static List<Batch> ofResourceGroup(int target, int current, int batchSize, int minInService) {
        return batches(target, current, batchSize, minInService, true);
    }

    /**
     * The batches of a scaling group.
     *
     * @param target the size to reach
     * @param current the size now
     * @param batchSize the most members changed at once
     * @param minInService the fewest members that stay as they are meanwhile
     * @return the batches in order
     */
    public static List<Batch> ofScalingGroup(int target, int current, int batchSize, int minInService) {
        return batches(target, current, batchSize, minInService, false);
    }

    private static List<Batch> batches(
            int target, int current, int batchSize, int minInService, boolean surplusIsLost) {
        List<Batch> batches = new ArrayList<>();
        int size = current;
        int updated = 0;
        while (updated < size || size != target) {
            int least = Math.min(minInService, Math.min(target, size));
            int fresh = Math.min(batchSize, Math.max(target - updated, 0));
            int next = fresh + Math.max(Math.min(size, target - fresh), least);
            batches.add(new Batch(next, fresh));
            updated += surplusIsLost ? fresh - Math.max(next - Math.max(size, target), 0) : fresh;
            size = next;
        }
        return batches;
    }
}
