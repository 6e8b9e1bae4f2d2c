package dev.kiln.deploy.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackResource;
import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every {@link StackInspection} tells of four stacks: one that is well, two that failed, one that was rolled back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StackInspectionContract {

    private static final String GOOD = """
            heat_template_version: 2018-08-31
            description: All is well.
            parameters:
              text: {type: string, default: hello}
              secret: {type: string, hidden: true, default: quiet}
            resources:
              test: {type: OS::Heat::TestResource, properties: {value: {get_param: text}}}
              value:
                type: OS::Heat::Value
                properties: {value: {get_attr: [test, output]}}
                metadata: {colour: blue}
              child: {type: child.yaml}
            outputs:
              said: {value: {get_attr: [value, value]}, description: What was said.}
              file: {value: {get_file: note.txt}}
            """;

    private static final String CHILD = """
            heat_template_version: 2018-08-31
            resources:
              inner: {type: OS::Heat::RandomString}
            """;

    private static final String BAD = """
            heat_template_version: 2018-08-31
            resources:
              fine: {type: OS::Heat::TestResource}
              child: {type: child.yaml}
            """;

    private static final String BAD_CHILD = """
            heat_template_version: 2018-08-31
            resources:
              broken: {type: OS::Heat::TestResource, properties: {fail: true}}
            """;

    private static final String SOFTWARE = """
            heat_template_version: 2018-08-31
            resources:
              server: {type: OS::Heat::DeployedServer, properties: {name: machine}}
              config: {type: OS::Heat::SoftwareConfig, properties: {group: script, config: exit 3}}
              run:
                type: OS::Heat::SoftwareDeployment
                properties: {config: {get_resource: config}, server: {get_resource: server}, signal_transport: HEAT_SIGNAL}
            """;

    private final String prefix = "inspect-" + UUID.randomUUID().toString().substring(0, 8);
    private final String good = prefix + "-good";
    private final String bad = prefix + "-bad";
    private final String rolledBack = prefix + "-back";
    private final String software = prefix + "-soft";

    /** What is tested. */
    protected abstract StackInspection stacks();

    /** Deploys a stack and waits, whatever comes of it. */
    protected abstract void deploy(StackRequest request);

    /** Creates a stack, signals a resource of it once that waits, and waits for the stack's rest. */
    protected abstract void deployAndSignal(StackRequest request, String resource, Map<String, Object> details);

    /** Deletes a stack. */
    protected abstract void destroy(String stack);

    @BeforeAll
    void deployAll() {
        inParallel(
                () -> deploy(StackRequest.of(good, GOOD)
                        .withFile("child.yaml", CHILD)
                        .withFile("note.txt", "a note")
                        .withParameter("text", "hi")
                        .withEnvironment("parameter_defaults: {secret: hush}")
                        .withTags(List.of("blue", prefix))),
                () -> deploy(StackRequest.of(bad, BAD)
                        .withFile("child.yaml", BAD_CHILD)
                        .withTags(List.of(prefix))),
                () -> deploy(StackRequest.of(rolledBack, BAD)
                        .withFile("child.yaml", BAD_CHILD)
                        .withDisableRollback(false)
                        .withTags(List.of(prefix))),
                () -> deployAndSignal(
                        StackRequest.of(software, SOFTWARE).withTags(List.of("soft", prefix)),
                        "run",
                        Map.of("deploy_stdout", "trying", "deploy_stderr", "no luck", "deploy_status_code", 3)));
    }

    @AfterAll
    void destroyAll() {
        inParallel(() -> destroy(good), () -> destroy(bad), () -> destroy(rolledBack), () -> destroy(software));
    }

    private static void inParallel(Runnable... tasks) {
        CompletableFuture.allOf(
                        Stream.of(tasks).map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                .join();
    }

    private List<String> names(StackFilter filter) {
        return stacks().stacks(filter).stream().map(StackInfo::name).toList();
    }

    private StackFilter mine() {
        return StackFilter.ALL.withTags(List.of(prefix));
    }

    @Test
    void stacksAreFilteredByNameStateAndTags() {
        assertThat(names(mine())).containsExactlyInAnyOrder(good, bad, rolledBack, software);
        assertThat(names(mine().withNames(List.of(good, bad)))).containsExactlyInAnyOrder(good, bad);
        assertThat(names(mine().withStatuses(List.of("FAILED")))).containsExactlyInAnyOrder(bad, software);
        assertThat(names(mine().withStatuses(List.of("CREATE_COMPLETE", "rollback_complete"))))
                .containsExactlyInAnyOrder(good, rolledBack);
        assertThat(names(mine().withNotTags(List.of("blue", "soft")))).containsExactlyInAnyOrder(bad, rolledBack);
        assertThat(names(StackFilter.ALL.withTags(List.of("blue", prefix)))).containsExactly(good);
        assertThat(names(mine().withNames(List.of("absent")))).isEmpty();
    }

    @Test
    void stacksAreSortedAndLimited() {
        assertThat(names(mine().sortedBy(StackFilter.Sort.NAME, false)))
                .containsExactly(rolledBack, bad, good, software);
        assertThat(names(mine().sortedBy(StackFilter.Sort.NAME, true).withLimit(2)))
                .containsExactly(software, good);
    }

    @Test
    void nestedStacksAreListedWhenAskedFor() {
        StackInfo parent = stacks().stack(good);

        List<StackInfo> children = stacks().stacks(StackFilter.ALL.withNested(true)).stream()
                .filter(stack -> parent.id().equals(stack.parent()))
                .toList();

        assertThat(children)
                .singleElement()
                .satisfies(child -> assertThat(child.name()).startsWith(good + "-child-"));
    }

    @Test
    void aStackIsShownWithParametersAndOutputs() {
        StackInfo stack = stacks().stack(good);

        assertThat(stack.status()).hasToString("CREATE_COMPLETE");
        assertThat(stack.description()).isEqualTo("All is well.");
        assertThat(stack.tags()).containsExactlyInAnyOrder("blue", prefix);
        assertThat(stack.parameters()).containsEntry("text", "hi").containsEntry("secret", "******");
        assertThat(stacks().stack(stack.id())).isEqualTo(stack);
    }

    @Test
    void resourcesAreFilteredAndThoseOfNestedStacksAreListed() {
        assertThat(stacks().resources(good, ResourceFilter.ALL))
                .extracting(StackResource::name)
                .containsExactlyInAnyOrder("test", "value", "child");
        assertThat(stacks().resources(good, ResourceFilter.ALL.withDepth(1)))
                .filteredOn(resource -> resource.name().equals("inner"))
                .singleElement()
                .satisfies(inner -> {
                    assertThat(inner.parent()).isEqualTo("child");
                    assertThat(inner.stackName()).startsWith(good + "-child-");
                });
        assertThat(stacks().resources(
                                good, ResourceFilter.ALL.withDepth(2).withTypes(List.of("OS::Heat::RandomString"))))
                .extracting(StackResource::name)
                .containsExactly("inner");
        assertThat(stacks().resources(bad, ResourceFilter.ALL.withStatuses(List.of("CREATE_FAILED"))))
                .extracting(StackResource::name)
                .containsExactly("child");
        assertThat(stacks().resources(bad, ResourceFilter.ALL.withNames(List.of("fine", "absent"))))
                .extracting(StackResource::name)
                .containsExactly("fine");
    }

    @Test
    void aResourceIsShownWithItsAttributes() {
        ResourceDetails test = stacks().resource(good, "test", List.of());

        assertThat(test.attributes()).containsEntry("output", "hi");
        assertThat(test.resource().requiredBy()).containsExactly("value");
        assertThat(test.resource().type()).isEqualTo("OS::Heat::TestResource");
        assertThat(test.created()).isNotEmpty();
        assertThat(stacks().resource(good, "child", List.of()).resource().nestedStackName())
                .startsWith(good + "-child-");
    }

    @Test
    void metadataIsShown() {
        assertThat(stacks().metadata(good, "value")).isEqualTo(Map.of("colour", "blue"));
        assertThat(stacks().metadata(good, "test")).isEmpty();
    }

    @Test
    void eventsAreFilteredOrderedAndLimited() {
        List<StackEvent> events = stacks().events(good, EventFilter.ALL.withDepth(1));

        assertThat(events).extracting(StackEvent::id).doesNotHaveDuplicates();
        assertThat(events).extracting(StackEvent::time).isSorted();
        assertThat(texts(events))
                .contains(good + " CREATE_IN_PROGRESS", "inner CREATE_COMPLETE", good + " CREATE_COMPLETE");
        assertThat(texts(stacks().events(good, EventFilter.ALL))).doesNotContain("inner CREATE_COMPLETE");
        assertThat(texts(stacks().events(good, EventFilter.ALL.newest(1)))).containsExactly(good + " CREATE_COMPLETE");
        assertThat(texts(stacks().events(
                                good,
                                EventFilter.ALL
                                        .withResources(List.of("test", "value"))
                                        .withStatuses(List.of("CREATE_COMPLETE")))))
                .containsExactlyInAnyOrder("test CREATE_COMPLETE", "value CREATE_COMPLETE");
        assertThat(texts(stacks().events(bad, EventFilter.ALL.withDepth(2).withStatuses(List.of("failed")))))
                .contains("broken CREATE_FAILED", "child CREATE_FAILED");
    }

    @Test
    void oneEventIsShown() {
        StackEvent event = stacks().events(good, EventFilter.ALL.withResources(List.of("test")))
                .get(0);

        EventDetails details = stacks().event(good, "test", event.id());

        assertThat(details.event()).isEqualTo(event);
        assertThat(details.type()).isEqualTo("OS::Heat::TestResource");
    }

    @Test
    void followingAStackAtRestTellsAllAndEnds() {
        List<StackEvent> told = new ArrayList<>();

        StackInfo end = stacks().follow(good, EventFilter.ALL.withDepth(1), told::add);

        assertThat(end.status()).hasToString("CREATE_COMPLETE");
        assertThat(told).containsExactlyInAnyOrderElementsOf(stacks().events(good, EventFilter.ALL.withDepth(1)));
    }

    @Test
    void theCauseOfAFailureIsFoundInTheNestedStack() {
        assertThat(stacks().failures(bad)).singleElement().satisfies(failure -> {
            assertThat(failure.path()).containsExactly("child", "broken");
            assertThat(failure.type()).isEqualTo("OS::Heat::TestResource");
            assertThat(failure.failure().status()).hasToString("CREATE_FAILED");
            assertThat(failure.failure().reason()).contains("Test Resource failed broken");
            assertThat(failure.failure().path()).isEqualTo(TemplatePath.of("resources", "child"));
            assertThat(failure.run()).isNull();
        });
    }

    @Test
    void ofAStackThatWasRolledBackTheEventsTellTheCause() {
        assertThat(stacks().failures(rolledBack)).singleElement().satisfies(failure -> {
            assertThat(failure.path()).startsWith("child");
            assertThat(failure.failure().reason()).contains("Test Resource failed broken");
        });
    }

    @Test
    void aFailedSoftwareDeploymentTellsWhatItPrinted() {
        assertThat(stacks().failures(software)).singleElement().satisfies(failure -> {
            assertThat(failure.path()).containsExactly("run");
            assertThat(failure.run()).isNotNull();
            assertThat(failure.run().stdout()).isEqualTo("trying");
            assertThat(failure.run().stderr()).isEqualTo("no luck");
            assertThat(failure.run().statusCode()).isEqualTo(3);
        });
    }

    @Test
    void aStackThatIsWellHasNoFailures() {
        assertThat(stacks().failures(good)).isEmpty();
    }

    @Test
    void oneOutputIsShown() {
        assertThat(stacks().output(good, "said").value()).isEqualTo("hi");
        assertThat(stacks().output(good, "file").value()).isEqualTo("a note");
    }

    @Test
    void templateEnvironmentAndFilesAreShown() {
        assertThat(stacks().template(good)).containsKeys("heat_template_version", "resources", "outputs");
        assertThat(stacks().environment(good).get("parameters")).isEqualTo(Map.of("text", "hi"));
        assertThat(stacks().environment(good).get("parameter_defaults")).isEqualTo(Map.of("secret", "******"));
        assertThat(stacks().files(good)).isEqualTo(Map.of("child.yaml", CHILD, "note.txt", "a note"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        isNotFound(() -> stacks().resource(good, "absent", List.of()));
        isNotFound(() -> stacks().metadata(good, "absent"));
        isNotFound(() -> stacks().event(good, "test", "absent"));
        isNotFound(() -> stacks().output(good, "absent"));
        isNotFound(() -> stacks().stack(prefix));
        isNotFound(() -> stacks().resources(prefix, ResourceFilter.ALL));
        isNotFound(() -> stacks().resource(prefix, "test", List.of()));
        isNotFound(() -> stacks().events(prefix, EventFilter.ALL));
        isNotFound(() -> stacks().follow(prefix, EventFilter.ALL, event -> {}));
        isNotFound(() -> stacks().failures(prefix));
        isNotFound(() -> stacks().output(prefix, "said"));
        isNotFound(() -> stacks().template(prefix));
        isNotFound(() -> stacks().environment(prefix));
        isNotFound(() -> stacks().files(prefix));
    }

    private static void isNotFound(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DeployException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessageContaining("kiln stack ");
    }

    private static List<String> texts(List<StackEvent> events) {
        return events.stream()
                .map(event -> event.resource() + " " + event.status())
                .toList();
    }
}
