package dev.kiln.synth;

import dev.kiln.App;
import dev.kiln.Member;
import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which stack is within which, and what stands for it there: one resource for a nested stack, each of its groups for a member. */
final class Family {

    private final IdentityHashMap<Stack, Set<Resource>> groups = new IdentityHashMap<>();

    Family(App app) {
        app.stacks().forEach(this::scan);
    }

    /** What stands for a stack in the one around it. */
    List<Resource> standFor(Stack inner) {
        return inner.isMember() ? List.copyOf(groups.getOrDefault(inner, Set.of())) : List.of(inner.asResource());
    }

    /** What stands for a resource in a stack around it; itself in its own. */
    List<Resource> within(Resource resource, Stack stack) {
        if (resource.stack() == stack) {
            return List.of(resource);
        }
        List<Resource> standing = new ArrayList<>();
        for (Resource one : standFor(resource.stack())) {
            standing.addAll(within(one, stack));
        }
        return standing;
    }

    static boolean isWithin(Resource resource, Stack stack) {
        return contains(outwards(resource.stack()), stack);
    }

    /** A stack and those around it. */
    static List<Stack> outwards(Stack stack) {
        List<Stack> stacks = new ArrayList<>();
        for (Optional<Stack> next = Optional.of(stack);
                next.isPresent();
                next = next.get().outer()) {
            stacks.add(next.get());
        }
        return stacks;
    }

    /** The stack around all others, which is deployed by itself. */
    static Stack root(Stack stack) {
        List<Stack> stacks = outwards(stack);
        return stacks.get(stacks.size() - 1);
    }

    /** How many levels below the root a stack will be in Heat, where a group is a level of its own. */
    static int depth(Stack stack) {
        return outwards(stack).stream()
                .mapToInt(one -> one.outer().isEmpty() ? 0 : one.isMember() ? 2 : 1)
                .sum();
    }

    static boolean contains(List<Stack> stacks, Stack stack) {
        return stacks.stream().anyMatch(one -> one == stack);
    }

    private void scan(Stack stack) {
        stack.resources().forEach(resource -> scan(resource.properties(), resource));
        stack.nestedStacks().forEach(this::scan);
    }

    private void scan(@Nullable Object value, Resource group) {
        if (value instanceof Member<?> member) {
            groups.computeIfAbsent(member.stack(), m -> new LinkedHashSet<>()).add(group);
        } else if (value instanceof Member.Link link) {
            scan(link.member(), group);
        } else if (value instanceof PropertyBag bag) {
            bag.entries().values().forEach(entry -> scan(entry.value(), group));
        } else if (value instanceof PropertyBag.Items items) {
            items.items().forEach(item -> scan(item.value(), group));
        }
    }
}
