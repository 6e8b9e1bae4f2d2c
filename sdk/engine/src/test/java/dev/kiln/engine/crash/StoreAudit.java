package dev.kiln.engine.crash;

import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.CloudRecord;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.engine.state.ResourceRecord;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.StackStore;
import dev.kiln.engine.state.Status;
import dev.kiln.engine.store.SqliteStackStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what a store holds can have come about by whole transitions. */
final class StoreAudit {

    private final StackStore store;
    private final List<String> problems = new ArrayList<>();

    private StoreAudit(StackStore store) {
        this.store = store;
    }

    static List<String> problems(Path file) {
        try (StackStore store = SqliteStackStore.open(file, Duration.ofSeconds(10))) {
            return new StoreAudit(store).problems();
        }
    }

    /** What is left when no stack is left. */
    static List<String> leftovers(Path file) {
        try (StackStore store = SqliteStackStore.open(file, Duration.ofSeconds(10))) {
            List<String> left = new ArrayList<>();
            store.stacks().forEach(stack -> left.add("stack " + stack.name()));
            made(store).forEach(network -> left.add("network " + network));
            return left;
        }
    }

    /** The networks of the cloud but for those that it has from the start: the victim makes no other objects. */
    private static Set<String> made(StackStore store) {
        Set<String> networks = new HashSet<>();
        for (CloudRecord object : store.cloud()) {
            if (object.kind().equals("neutron/networks")) {
                networks.add(object.id());
            }
        }
        for (CloudRecord mark : store.cloud()) {
            if (mark.kind().equals("kiln/catalogue")) {
                networks.remove(String.valueOf(mark.body().get("object")));
            }
        }
        return networks;
    }

    private List<String> problems() {
        Set<String> objects = made(store);
        Set<String> owned = new HashSet<>();
        Set<String> stacks = new HashSet<>();
        store.stacks().forEach(stack -> stacks.add(stack.id()));
        for (StackRecord stack : store.stacks()) {
            check(store.template(stack.templateId()).isPresent(), stack.name() + " has no template");
            check(
                    stack.owner() == null || stacks.contains(stack.owner().stackId()),
                    stack.name() + " is nested in a stack that is not there");
            Map<Long, ResourceRecord> rows = new HashMap<>();
            for (ResourceRecord row : store.resources(stack.id())) {
                rows.put(row.id(), row);
                if (row.physicalId() != null) {
                    owned.add(row.physicalId());
                }
                check(
                        store.template(row.templateId()).isPresent(),
                        stack.name() + "/" + row.name() + " has no template");
                check(row.id() <= store.lastNumber(), "number " + row.id() + " may be given twice");
            }
            rows.values().forEach(row -> resource(stack, row, objects));
            lastEvents(stack, rows.values());
        }
        objects.removeAll(owned);
        check(objects.isEmpty(), "objects that nobody owns: " + objects);
        return problems;
    }

    private void resource(StackRecord stack, ResourceRecord row, Set<String> objects) {
        boolean isMade =
                row.status() == Status.COMPLETE && row.action() != Action.DELETE && row.action() != Action.INIT;
        if (isMade && row.type().equals("OS::Neutron::Net")) {
            check(
                    row.physicalId() != null && objects.contains(row.physicalId()),
                    stack.name() + "/" + row.name() + " is " + row.action() + "_COMPLETE without an object");
        }
    }

    /** The last event of each object and of the stack must tell what its row tells. */
    private void lastEvents(StackRecord stack, Iterable<ResourceRecord> rows) {
        Map<String, EventRecord> last = new HashMap<>();
        Map<String, EventRecord> byName = new HashMap<>();
        long before = 0;
        for (EventRecord event : store.events(stack.id())) {
            check(event.sequence() > before, "event " + event.sequence() + " after " + before);
            before = event.sequence();
            last.put(String.valueOf(event.physicalId()), event);
            byName.put(event.resourceName(), event);
        }
        for (ResourceRecord row : rows) {
            if (row.physicalId() != null && row.action() != Action.INIT) {
                // a create has told that it began before it knew its object's id
                boolean isNew = row.action() == Action.CREATE && row.status() == Status.IN_PROGRESS;
                EventRecord event = isNew ? byName.get(row.name()) : last.get(row.physicalId());
                tells(stack.name() + "/" + row.name(), row.action(), row.status(), event);
            }
        }
        tells(stack.name(), stack.action(), stack.status(), last.get(stack.id()));
    }

    private void tells(String what, Action action, Status status, EventRecord event) {
        check(
                event != null && event.action() == action && event.status() == status,
                what + " is " + action + "_" + status + ", its last event is " + event);
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
