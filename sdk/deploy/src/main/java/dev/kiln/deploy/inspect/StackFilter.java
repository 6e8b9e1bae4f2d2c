package dev.kiln.deploy.inspect;

import java.util.List;

/**
 * Which stacks a listing shows, and in which order.
 *
 * <pre>{@code
 * StackFilter.ALL.withStatuses(List.of("FAILED")).withTags(List.of("production")).withLimit(10)
 * }</pre>
 *
 * @param names only stacks of one of these names; empty for any
 * @param statuses only stacks in one of these states, {@code CREATE_COMPLETE} or only {@code COMPLETE} or {@code CREATE}; empty for any
 * @param tags only stacks that have all of these tags
 * @param notTags only stacks that have none of these tags
 * @param nested whether nested stacks are listed too
 * @param deleted whether deleted stacks are listed too, as long as they are remembered
 * @param hidden whether stacks are listed that their tags hide
 * @param sort what they are ordered by
 * @param descending whether the order is the reverse one
 * @param limit how many at most; 0 for all
 */
public record StackFilter(
        List<String> names,
        List<String> statuses,
        List<String> tags,
        List<String> notTags,
        boolean nested,
        boolean deleted,
        boolean hidden,
        Sort sort,
        boolean descending,
        int limit) {

    /**
     * Copies the collections.
     *
     * @param names only stacks of one of these names; empty for any
     * @param statuses only stacks in one of these states, {@code CREATE_COMPLETE} or only {@code COMPLETE} or {@code CREATE}; empty for any
     * @param tags only stacks that have all of these tags
     * @param notTags only stacks that have none of these tags
     * @param nested whether nested stacks are listed too
     * @param deleted whether deleted stacks are listed too, as long as they are remembered
     * @param hidden whether stacks are listed that their tags hide
     * @param sort what they are ordered by
     * @param descending whether the order is the reverse one
     * @param limit how many at most; 0 for all
     */
    public StackFilter {
        names = List.copyOf(names);
        statuses = List.copyOf(statuses);
        tags = List.copyOf(tags);
        notTags = List.copyOf(notTags);
    }

    /** All stacks that are neither nested nor deleted nor hidden, the newest first. */
    public static final StackFilter ALL =
            new StackFilter(List.of(), List.of(), List.of(), List.of(), false, false, false, Sort.CREATED, true, 0);

    /** What stacks can be ordered by. */
    public enum Sort {
        /** When they were created. */
        CREATED,
        /** When an action changed them last. */
        UPDATED,
        /** Their names. */
        NAME,
        /** Their states. */
        STATUS
    }

    /**
     * Only stacks of these names.
     *
     * @param names the names; empty for any
     * @return the changed copy
     */
    public StackFilter withNames(List<String> names) {
        return new StackFilter(names, statuses, tags, notTags, nested, deleted, hidden, sort, descending, limit);
    }

    /**
     * Only stacks in these states.
     *
     * @param statuses for example {@code CREATE_FAILED} or {@code FAILED}; empty for any
     * @return the changed copy
     */
    public StackFilter withStatuses(List<String> statuses) {
        return new StackFilter(names, statuses, tags, notTags, nested, deleted, hidden, sort, descending, limit);
    }

    /**
     * Only stacks with these tags.
     *
     * @param tags all of them must be there
     * @return the changed copy
     */
    public StackFilter withTags(List<String> tags) {
        return new StackFilter(names, statuses, tags, notTags, nested, deleted, hidden, sort, descending, limit);
    }

    /**
     * Only stacks without these tags.
     *
     * @param notTags none of them may be there
     * @return the changed copy
     */
    public StackFilter withNotTags(List<String> notTags) {
        return new StackFilter(names, statuses, tags, notTags, nested, deleted, hidden, sort, descending, limit);
    }

    /**
     * With nested stacks or without.
     *
     * @param nested whether nested stacks are listed too
     * @return the changed copy
     */
    public StackFilter withNested(boolean nested) {
        return new StackFilter(names, statuses, tags, notTags, nested, deleted, hidden, sort, descending, limit);
    }

    /**
     * With deleted stacks or without.
     *
     * @param deleted whether deleted stacks are listed too
     * @return the changed copy
     */
    public StackFilter withDeleted(boolean deleted) {
        return new StackFilter(names, statuses, tags, notTags, nested, deleted, hidden, sort, descending, limit);
    }

    /**
     * With hidden stacks or without.
     *
     * @param hidden whether stacks are listed that their tags hide
     * @return the changed copy
     */
    public StackFilter withHidden(boolean hidden) {
        return new StackFilter(names, statuses, tags, notTags, nested, deleted, hidden, sort, descending, limit);
    }

    /**
     * No more than so many.
     *
     * @param limit how many at most; 0 for all
     * @return the changed copy
     */
    public StackFilter withLimit(int limit) {
        return new StackFilter(names, statuses, tags, notTags, nested, deleted, hidden, sort, descending, limit);
    }

    /**
     * In another order.
     *
     * @param by what they are ordered by
     * @param isDescending whether the order is the reverse one
     * @return the changed copy
     */
    public StackFilter sortedBy(Sort by, boolean isDescending) {
        return new StackFilter(names, statuses, tags, notTags, nested, deleted, hidden, by, isDescending, limit);
    }
}
