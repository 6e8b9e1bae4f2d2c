package dev.kiln.deploy.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Which request meets which fault, by a seed. Writes meet one more often than not, reads now and then, and never many in a row. */
final class FaultSchedule implements FaultProxy.Faults {
    private static final int MOST_IN_A_ROW = 4;
    private static final List<Fault> FAULTS =
            Stream.of(Fault.values()).filter(fault -> fault != Fault.NONE).toList();

    private final Random random;
    private final double ofReads;
    private final double ofWrites;
    private final List<String> history = new ArrayList<>();
    private final Map<Fault, Integer> tally = new EnumMap<>(Fault.class);
    private int inARow;

    FaultSchedule(long seed) {
        this.random = new Random(seed);
        this.ofReads = random.nextDouble() * 0.25;
        this.ofWrites = 0.4 + random.nextDouble() * 0.5;
    }

    @Override
    public synchronized Fault of(FaultProxy.Request request) {
        boolean login = request.path().contains("/auth/tokens");
        boolean read = request.method().equals("GET") || login;
        Fault fault = Fault.NONE;
        if (random.nextDouble() < (read ? ofReads : ofWrites) && (!read || inARow < MOST_IN_A_ROW)) {
            fault = FAULTS.get(random.nextInt(FAULTS.size()));
        }
        if (login && (fault == Fault.REFUSED_401 || fault == Fault.REFUSED_409)) {
            fault = Fault.FAILED_503; // Keystone's 401 is its last word.
        }
        if (read && fault == Fault.REFUSED_409) {
            fault = Fault.REFUSED_401;
        }
        if (fault == Fault.DUPLICATE_PAGE && !request.path().contains("/events")) {
            fault = Fault.NONE; // Only there are pages.
        }
        if (read) {
            inARow = fault == Fault.NONE ? 0 : inARow + 1;
        }
        tally.merge(fault, 1, Integer::sum);
        history.add(request.method() + " " + request.path() + " " + fault);
        return fault;
    }

    /** How many requests met each fault. */
    synchronized Map<Fault, Integer> tally() {
        return new EnumMap<>(tally);
    }

    /** What has been met so far. */
    synchronized List<String> history() {
        return List.copyOf(history);
    }
}
