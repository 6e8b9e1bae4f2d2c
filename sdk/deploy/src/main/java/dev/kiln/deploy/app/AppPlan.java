package dev.kiln.deploy.app;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.hot.validate.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which stacks are deployed or deleted, and which of them wait for which. Immutable.
 *
 * <pre>{@code
 * AppPlan all = AppPlan.of(List.of(
 *     AppStack.of(StackRequest.of("network", network)),
 *     new AppStack(StackRequest.of("web", web), List.of(new OutputUse("network", "net_id", "net_id")), Set.of())));
 * AppPlan web = all.withWhatTheyNeed(List.of("web"));   // network, then web
 * }</pre>
 */
public final class AppPlan {

    private final Map<String, AppStack> stacks;
    /** For each stack of the app, planned or not, all that it needs, and what that needs. */
    private final Map<String, Set<String>> needs;

    private AppPlan(Map<String, AppStack> stacks, Map<String, Set<String>> needs) {
        this.stacks = stacks;
        this.needs = needs;
    }

    /**
     * A plan of all stacks of an app.
     *
     * @param stacks the stacks, in any order
     * @return the plan
     * @throws DeployException if two stacks have one name, if one needs a stack that is not there, or if some wait for each other
     */
    public static AppPlan of(Collection<AppStack> stacks) {
        Map<String, AppStack> named = new LinkedHashMap<>();
        for (AppStack stack : stacks) {
            if (named.put(stack.name(), stack) != null) {
                throw refused("The app has two stacks called " + stack.name() + ". Give each a name of its own.");
            }
        }
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (AppStack stack : stacks) {
            collect(stack, named, needs, new ArrayList<>());
        }
        return new AppPlan(inOrder(named, needs), needs);
    }

    /** All that a stack needs; {@code way} leads to it from the stack that is asked about first. */
    private static Set<String> collect(
            AppStack stack, Map<String, AppStack> named, Map<String, Set<String>> needs, List<String> way) {
        Set<String> known = needs.get(stack.name());
        if (known != null) {
            return known;
        }
        if (way.contains(stack.name())) {
            List<String> circle = new ArrayList<>(way.subList(way.indexOf(stack.name()), way.size()));
            circle.add(stack.name());
            throw refused("These stacks wait for each other: " + String.join(" -> ", circle)
                    + ". Move what both need into a stack of its own.");
        }
        way.add(stack.name());
        Set<String> all = new TreeSet<>();
        for (String name : stack.needs()) {
            AppStack needed = named.get(name);
            if (needed == null) {
                throw refused("The stack " + stack.name() + " needs the stack " + name
                        + ", which the app does not have." + meant(name, named.keySet()));
            }
            all.add(name);
            all.addAll(collect(needed, named, needs, way));
        }
        way.remove(way.size() - 1);
        needs.put(stack.name(), all);
        return all;
    }

    /** Those that others need before those that need them, else as they were. */
    private static Map<String, AppStack> inOrder(Map<String, AppStack> named, Map<String, Set<String>> needs) {
        Map<String, AppStack> waiting = new LinkedHashMap<>(named);
        Map<String, AppStack> ordered = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            AppStack next = waiting.values().stream()
                    .filter(stack ->
                            needs.getOrDefault(stack.name(), Set.of()).stream().noneMatch(waiting::containsKey))
                    .findFirst()
                    .orElseThrow();
            ordered.put(next.name(), next);
            waiting.remove(next.name());
        }
        return ordered;
    }

    /**
     * The planned stacks.
     *
     * @return in an order in which they can be deployed
     */
    public List<AppStack> stacks() {
        return List.copyOf(stacks.values());
    }

    /**
     * Some stacks and nothing else. What they need and is not among them has to be there already.
     *
     * @param names the stacks
     * @return the smaller plan
     * @throws DeployException if the plan has no stack of one of the names; it says which it has, and which may be meant
     */
    public AppPlan only(Collection<String> names) {
        names.forEach(this::existing);
        return part(new LinkedHashSet<>(names));
    }

    /**
     * Some stacks with all that they need, as a deployment wants it.
     *
     * @param names the stacks
     * @return the smaller plan
     * @throws DeployException if the plan has no stack of one of the names
     */
    public AppPlan withWhatTheyNeed(Collection<String> names) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : names) {
            existing(name);
            wanted.add(name);
            wanted.addAll(needs.getOrDefault(name, Set.of()));
        }
        return part(wanted);
    }

    /**
     * Some stacks with all that need them, as a deletion wants it.
     *
     * @param names the stacks
     * @return the smaller plan
     * @throws DeployException if the plan has no stack of one of the names
     */
    public AppPlan withWhatNeedsThem(Collection<String> names) {
        names.forEach(this::existing);
        Set<String> wanted = new LinkedHashSet<>(names);
        needs.forEach((stack, needed) -> {
            if (names.stream().anyMatch(needed::contains)) {
                wanted.add(stack);
            }
        });
        return part(wanted);
    }

    /** Those of the planned stacks that have to be complete before a stack is begun, and gone after it is deleted. */
    Set<String> before(String stack) {
        Set<String> planned = new LinkedHashSet<>(stacks.keySet());
        planned.retainAll(needs.getOrDefault(stack, Set.of()));
        return planned;
    }

    /** Those of the planned stacks that need a stack. */
    Set<String> behind(String stack) {
        Set<String> planned = new LinkedHashSet<>(stacks.keySet());
        planned.removeIf(other -> !needs.getOrDefault(other, Set.of()).contains(stack));
        return planned;
    }

    boolean has(String stack) {
        return stacks.containsKey(stack);
    }

    private AppPlan part(Set<String> wanted) {
        Map<String, AppStack> some = new LinkedHashMap<>(stacks);
        some.keySet().retainAll(wanted);
        return new AppPlan(some, needs);
    }

    private void existing(String name) {
        @Nullable AppStack found = stacks.get(name);
        if (found == null) {
            throw refused("The app has no stack " + name + "." + meant(name, stacks.keySet()) + " It has "
                    + String.join(", ", stacks.keySet()) + ".");
        }
    }

    private static String meant(String name, Collection<String> names) {
        return Suggestion.closest(name, names)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
    }

    private static DeployException refused(String message) {
        return new DeployException(Kind.REFUSED, message);
    }
}
