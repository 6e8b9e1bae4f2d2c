package dev.kiln.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do. A store's test extends this and says how to make one, and how to make one that finds the same state. */
abstract class StackStoreContract {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456Z");

    private StackStore store;

    /** A new store with nothing in it. */
    abstract StackStore empty();

    /** The state of the given store as another process would find it; the given one is closed where that is needed. */
    abstract StackStore reopened(StackStore store);

    @BeforeEach
    void open() {
        store = empty();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void commit(Change... changes) {
        store.commit(new Changes(List.of(changes)));
    }

    static StackRecord stack(String id, Status status) {
        return new StackRecord(
                id,
                "name-" + id,
                "project",
                new StackRecord.Owner("parent", 7),
                Action.UPDATE,
                status,
                "Stack UPDATE started",
                "traversal",
                "t2",
                "t1",
                false,
                60,
                List.of("b", "a"),
                NOON,
                null,
                NOON.plusSeconds(1));
    }

    static ResourceRecord resource(long id, String stackId) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("z", 1L);
        properties.put("a", null);
        properties.put("list", Arrays.asList(true, 2.5, null, Map.of("k", "ä\u0000\uD83D\uDE00")));
        return new ResourceRecord(
                id,
                "uuid-" + id,
                stackId,
                "server",
                "OS::Nova::Server",
                Action.CREATE,
                Status.COMPLETE,
                "state changed",
                "physical",
                properties,
                Map.of("m", List.of()),
                Map.of("value", "x"),
                Set.of(1L, 2L),
                4L,
                null,
                "t1",
                NOON,
                NOON);
    }

    static EventRecord event(long sequence, String stackId) {
        return new EventRecord(
                sequence,
                "event-" + sequence,
                stackId,
                NOON,
                "server",
                "OS::Nova::Server",
                Action.CREATE,
                Status.FAILED,
                "r".repeat(5000),
                null);
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(store.stacks()).isEmpty();
        assertThat(store.template("t")).isEmpty();
        assertThat(store.resources("s")).isEmpty();
        assertThat(store.events("s")).isEmpty();
        assertThat(store.snapshots("s")).isEmpty();
        assertThat(store.cloud()).isEmpty();
        assertThat(store.lastNumber()).isZero();
    }

    @Test
    void whatIsPutIsThereAfterReopening() {
        TemplateRecord template =
                new TemplateRecord("t1", "s", "text", Map.of("parameters", Map.of("p", 1L)), Map.of("f", "c"));
        SnapshotRecord snapshot =
                new SnapshotRecord("sn", "s", null, Status.COMPLETE, "done", Map.of("k", List.of(1L)), NOON);
        CloudRecord network = new CloudRecord("neutron/networks", "n", Map.of("name", "net"));
        commit(
                new Change.PutStack(stack("s", Status.IN_PROGRESS)),
                new Change.PutTemplate(template),
                new Change.PutResource(resource(5, "s")),
                new Change.AddEvent(event(6, "s")),
                new Change.PutSnapshot(snapshot),
                new Change.PutCloud(network));

        store = reopened(store);

        assertThat(store.stacks()).containsExactly(stack("s", Status.IN_PROGRESS));
        assertThat(store.template("t1")).contains(template);
        assertThat(store.resources("s")).containsExactly(resource(5, "s"));
        assertThat(store.events("s")).containsExactly(event(6, "s"));
        assertThat(store.snapshots("s")).containsExactly(snapshot);
        assertThat(store.cloud()).containsExactly(network);
        assertThat(store.lastNumber()).isEqualTo(6);
    }

    @Test
    void theOrderOfMapKeysIsKept() {
        commit(new Change.PutResource(resource(1, "s")));

        store = reopened(store);

        assertThat(store.resources("s").get(0).properties()).containsOnlyKeys("z", "a", "list");
        assertThat(store.resources("s").get(0).properties().keySet()).containsExactly("z", "a", "list");
    }

    @Test
    void puttingAgainReplaces() {
        commit(new Change.PutStack(stack("s", Status.IN_PROGRESS)));

        commit(new Change.PutStack(stack("s", Status.COMPLETE)));

        assertThat(store.stacks()).containsExactly(stack("s", Status.COMPLETE));
    }

    @Test
    void rowsAndEventsAreGivenByNumber() {
        commit(new Change.PutResource(resource(9, "s")), new Change.PutResource(resource(3, "s")));
        commit(new Change.PutResource(resource(4, "other")));
        commit(new Change.AddEvent(event(10, "s")), new Change.AddEvent(event(11, "s")));

        assertThat(store.resources("s")).extracting(ResourceRecord::id).containsExactly(3L, 9L);
        assertThat(store.events("s")).extracting(EventRecord::sequence).containsExactly(10L, 11L);
    }

    @Test
    void aRemovedStackTakesEverythingButItsEvents() {
        commit(
                new Change.PutStack(stack("s", Status.COMPLETE)),
                new Change.PutTemplate(new TemplateRecord("t1", "s", "text", Map.of(), Map.of())),
                new Change.PutResource(resource(5, "s")),
                new Change.AddEvent(event(6, "s")),
                new Change.PutSnapshot(new SnapshotRecord("sn", "s", "n", Status.COMPLETE, "", Map.of(), NOON)));

        commit(new Change.RemoveStack("s"));

        assertThat(store.stacks()).isEmpty();
        assertThat(store.template("t1")).isEmpty();
        assertThat(store.resources("s")).isEmpty();
        assertThat(store.snapshots("s")).isEmpty();
        assertThat(store.events("s")).containsExactly(event(6, "s"));
    }

    @Test
    void singleThingsAreRemoved() {
        commit(
                new Change.PutTemplate(new TemplateRecord("t1", "s", "text", Map.of(), Map.of())),
                new Change.PutResource(resource(5, "s")),
                new Change.PutResource(resource(6, "s")),
                new Change.PutSnapshot(new SnapshotRecord("sn", "s", "n", Status.COMPLETE, "", Map.of(), NOON)),
                new Change.PutCloud(new CloudRecord("k", "1", Map.of())),
                new Change.PutCloud(new CloudRecord("k", "2", Map.of())));

        commit(
                new Change.RemoveTemplate("t1"),
                new Change.RemoveResource(5),
                new Change.RemoveSnapshot("sn"),
                new Change.RemoveCloud("k", "1"));

        assertThat(store.template("t1")).isEmpty();
        assertThat(store.resources("s")).containsExactly(resource(6, "s"));
        assertThat(store.snapshots("s")).isEmpty();
        assertThat(store.cloud()).containsExactly(new CloudRecord("k", "2", Map.of()));
    }

    @Test
    void removingWhatIsNotThereDoesNothing() {
        commit(
                new Change.RemoveStack("s"),
                new Change.RemoveTemplate("t"),
                new Change.RemoveResource(1),
                new Change.RemoveSnapshot("sn"),
                new Change.RemoveCloud("k", "i"));

        assertThat(store.stacks()).isEmpty();
    }

    @Test
    void laterChangesOfOneTransitionWin() {
        commit(
                new Change.PutCloud(new CloudRecord("k", "1", Map.of("v", 1L))),
                new Change.RemoveCloud("k", "1"),
                new Change.PutCloud(new CloudRecord("k", "1", Map.of("v", 2L))));

        assertThat(store.cloud()).containsExactly(new CloudRecord("k", "1", Map.of("v", 2L)));
    }

    @Test
    void theLastNumberDoesNotGoBack() {
        commit(new Change.PutResource(resource(5, "s")));

        commit(new Change.RemoveResource(5));
        store = reopened(store);

        assertThat(store.lastNumber()).isEqualTo(5);
    }

    @Test
    void aKeptResourceBelongsToAnotherTemplateAndIsTheSameElse() {
        commit(new Change.PutResource(resource(5, "s")), new Change.PutResource(resource(6, "s")));

        commit(keep(5, "t2"));

        store = reopened(store);
        assertThat(store.resources("s")).containsExactly(resource(5, "s").keptBy("t2", NOON), resource(6, "s"));
    }

    @Test
    void whatIsWrittenAfterAResourceWasKeptWins() {
        commit(new Change.PutResource(resource(5, "s")));
        commit(keep(5, "t2"));
        commit(new Change.PutResource(resource(5, "s").keptBy("t3", NOON)));

        store = reopened(store);
        assertThat(store.resources("s")).containsExactly(resource(5, "s").keptBy("t3", NOON));
    }

    @Test
    void theLastTemplateThatKeptAResourceWinsWhateverBecomesOfTheOthers() {
        commit(new Change.PutResource(resource(5, "s")));
        commit(keep(5, "t2"));
        commit(keep(5, "t1"), keep(5, "t3"));
        commit(new Change.RemoveTemplate("t2"), new Change.RemoveTemplate("t1"));

        store = reopened(store);
        assertThat(store.resources("s")).containsExactly(resource(5, "s").keptBy("t3", NOON));
    }

    @Test
    void keepingAndPuttingInOneTransitionFollowEachOther() {
        commit(keep(5, "t1"), new Change.PutResource(resource(5, "s")));
        commit(new Change.PutResource(resource(6, "s")), keep(6, "t2"), keep(7, "t2"));

        store = reopened(store);
        assertThat(store.resources("s"))
                .containsExactly(resource(5, "s"), resource(6, "s").keptBy("t2", NOON));
    }

    private static Change keep(long id, String template) {
        return new Change.KeepResource("s", id, template, NOON);
    }
}
