package dev.kiln.engine.cloud.local;

import dev.kiln.engine.cloud.Faults;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.state.Action;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Counts the actions that each disturbance matches, and disturbs those that are meant. Used by one thread at a time. */
final class InjectedFaults implements Faults {

    private final List<Counter> failures;
    private final List<Counter> latencies;

    InjectedFaults(List<Disturbance> disturbances) {
        this.failures = disturbances.stream()
                .filter(one -> one.failure() != null)
                .map(Counter::new)
                .toList();
        this.latencies = disturbances.stream()
                .filter(one -> !one.latency().isZero())
                .map(Counter::new)
                .toList();
    }

    @Override
    public Duration latency(ResourceContext resource, Action action) {
        Duration longest = Duration.ZERO;
        for (Counter counter : latencies) {
            Duration latency = counter.meets(resource, action) ? counter.disturbance.latency() : Duration.ZERO;
            longest = latency.compareTo(longest) > 0 ? latency : longest;
        }
        return longest;
    }

    @Override
    public Optional<ResourceException> failure(ResourceContext resource, Action action) {
        Optional<ResourceException> first = Optional.empty();
        for (Counter counter : failures) {
            Disturbance.Failure failure = counter.disturbance.failure();
            // each disturbance counts on, also where another one comes first
            if (counter.meets(resource, action) && failure != null && first.isEmpty()) {
                first = Optional.of(
                        failure.retried()
                                ? ResourceException.worthRetrying(failure.error(), failure.message())
                                : new ResourceException(failure.error(), failure.message()));
            }
        }
        return first;
    }

    /** One disturbance and how many actions it has matched. */
    private static final class Counter {

        private final Disturbance disturbance;
        private final Pattern type;
        private final Pattern name;
        private final Pattern stack;
        private int met;

        Counter(Disturbance disturbance) {
            this.disturbance = disturbance;
            this.type = glob(disturbance.type());
            this.name = glob(disturbance.name());
            this.stack = glob(disturbance.stack());
        }

        private static Pattern glob(String text) {
            StringBuilder regex = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                regex.append(
                        switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(String.valueOf(c));
                        });
            }
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        }

        boolean meets(ResourceContext resource, Action action) {
            boolean matches = action == disturbance.on()
                    && type.matcher(resource.type()).matches()
                    && name.matcher(resource.name()).matches()
                    && stack.matcher(resource.stack().name()).matches();
            if (!matches) {
                return false;
            }
            met++;
            return disturbance.nth() == 0 || disturbance.nth() == met;
        }
    }
}
