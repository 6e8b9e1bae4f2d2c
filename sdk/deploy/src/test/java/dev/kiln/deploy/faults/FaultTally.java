package dev.kiln.deploy.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of the schedules. Safe for threads; tells now and then how far it is, so that a run that is cut short says something too. */
final class FaultTally {
    private static final int TOLD_EACH = 25;

    private final int schedules;
    private final long seed;
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final List<String> lies = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();
    private int done;
    private int truthful;
    private int twice;
    private int unsettled;

    FaultTally(int schedules, long seed) {
        this.schedules = schedules;
        this.seed = seed;
    }

    /** Runs a schedule and counts it. */
    void add(long number, FaultRun run) {
        String failure = null;
        try {
            run.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "interrupted";
        } catch (RuntimeException | AssertionError e) {
            failure = e.toString();
        }
        count(number, run, failure);
    }

    private synchronized void count(long number, FaultRun run, String failure) {
        done++;
        run.tally().forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
        unsettled += run.unsettled();
        if (!run.lies().isEmpty()) {
            twice += run.lies().stream().anyMatch(lie -> lie.startsWith("created ")) ? 1 : 0;
            String history = "\n    " + String.join("\n    ", run.history());
            for (String lie : run.lies()) {
                lies.add("schedule " + number + ": " + lie + history);
                System.out.println("faults: schedule " + number + ": " + lie + history);
            }
        } else if (failure != null) {
            unjudged.add("schedule " + number + ": " + failure);
        } else {
            truthful++;
        }
        if (done % TOLD_EACH == 0 && done < schedules) {
            System.out.println(this);
        }
    }

    synchronized List<String> lies() {
        return List.copyOf(lies);
    }

    /** Schedules whose truth could not be found out. */
    synchronized List<String> unjudged() {
        return List.copyOf(unjudged);
    }

    synchronized int unsettled() {
        return unsettled;
    }

    synchronized Map<Fault, Integer> faults() {
        return new EnumMap<>(faults);
    }

    @Override
    public synchronized String toString() {
        return "faults: " + done + " of " + schedules + " schedules, " + truthful + " told the truth, "
                + (done - truthful - unjudged.size()) + " did not, " + twice + " created twice, " + unjudged.size()
                + " could not be judged (seed " + seed + "; " + unsettled
                + " actions whose end was said to be unknown)\nfaults: " + faults
                + (unjudged.isEmpty() ? "" : "\nfaults: " + unjudged);
    }
}
