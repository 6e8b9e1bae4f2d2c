package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.deploy.inspect.StackFilter;
import dev.kiln.deploy.inspect.StackInspection;
import dev.kiln.deploy.inspect.StackInspectionContract;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("live")
class LiveInspectionTest extends StackInspectionContract {

    private final OpenStackRest rest = LiveCloud.connect();
    private final HeatApi heat = new HeatApi(rest);
    /** With small pages, so that there are several. */
    private final HeatInspection stacks = new HeatInspection(rest, 3, Pause.REAL);

    @Override
    protected StackInspection stacks() {
        return stacks;
    }

    @Override
    protected void deploy(StackRequest request) {
        try {
            new HeatDeployer(heat).deploy(request.withTimeoutMinutes(5), DeployListener.NONE);
        } catch (StackFailedException e) {
            // The failure is what some of the tests look at.
        }
    }

    @Override
    protected void deployAndSignal(StackRequest request, String resource, Map<String, Object> details) {
        StackInfo stack = heat.show(heat.create(request.withTimeoutMinutes(5)));
        while (!heat.resource(stack, resource).get("resource_status").equals("CREATE_IN_PROGRESS")
                || heat.resource(stack, resource).get("physical_resource_id").equals("")) {
            Pause.REAL.millis(300);
        }
        HeatApi.checked(
                heat.call("POST", HeatApi.path(stack) + "/resources/" + resource + "/signal", HeatJson.text(details)),
                "signal " + resource);
        while (heat.show(stack.id()).status().isInProgress()) {
            Pause.REAL.millis(300);
        }
    }

    @Override
    protected void destroy(String stack) {
        new HeatDeployer(heat).destroy(stack, DeployListener.NONE);
    }

    @Test
    void aStackIsFollowedWhileItIsWorkedOnAndADeletedOneIsRemembered() {
        String name = "inspect-" + UUID.randomUUID().toString().substring(0, 8);
        String id = heat.create(StackRequest.of(name, """
                heat_template_version: 2018-08-31
                resources:
                  slow: {type: OS::Heat::TestResource, properties: {wait_secs: 2}}
                  child: {type: child.yaml}
                """).withFile("child.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  inner: {type: OS::Heat::TestResource, properties: {wait_secs: 1}}
                """));
        List<StackEvent> told = new ArrayList<>();

        StackInfo end = stacks.follow(name, EventFilter.ALL.withDepth(2), told::add);

        assertThat(end.status()).hasToString("CREATE_COMPLETE");
        assertThat(told).extracting(StackEvent::id).doesNotHaveDuplicates();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(stacks.events(name, EventFilter.ALL.withDepth(2)))
                .hasSize(10);

        told.clear();
        heat.delete(end);
        StackInfo gone = stacks.follow(id, EventFilter.ALL, told::add);

        assertThat(gone.status()).hasToString("DELETE_COMPLETE");
        assertThat(told.get(told.size() - 1).status()).hasToString("DELETE_COMPLETE");
        assertThat(told)
                .filteredOn(event -> event.status().action().equals("DELETE"))
                .hasSize(6);
        assertThat(stacks.stacks(StackFilter.ALL.withDeleted(true).withNames(List.of(name))))
                .extracting(StackInfo::id)
                .containsExactly(id);
        // Heat says that it is deleted a moment before it stops listing it.
        for (int looks = 0; looks < 100 && isListed(name); looks++) {
            Pause.REAL.millis(200);
        }
        assertThat(isListed(name)).isFalse();
    }

    private boolean isListed(String name) {
        return !stacks.stacks(StackFilter.ALL.withNames(List.of(name))).isEmpty();
    }

    @Test
    void theFollowedStackMayFailAndRollBack() {
        String name = "inspect-" + UUID.randomUUID().toString().substring(0, 8);
        heat.create(StackRequest.of(name, """
                        heat_template_version: 2018-08-31
                        resources:
                          bad: {type: OS::Heat::TestResource, properties: {fail: true, wait_secs: 1}}
                        """).withDisableRollback(false));
        List<String> told = new ArrayList<>();
        try {
            StackInfo end = stacks.follow(
                    name,
                    EventFilter.ALL.withStatuses(List.of("FAILED", "ROLLBACK_COMPLETE")),
                    event -> told.add(event.resource() + " " + event.status()));

            assertThat(end.status()).hasToString("ROLLBACK_COMPLETE");
            assertThat(told).containsExactly("bad CREATE_FAILED", name + " CREATE_FAILED", name + " ROLLBACK_COMPLETE");
        } finally {
            destroy(name);
        }
    }

    @Test
    void hiddenStacksAreAskedForWithoutHarm() throws DeployException {
        assertThat(stacks.stacks(StackFilter.ALL.withHidden(true).withNames(List.of("inspect-absent"))))
                .isEmpty();
    }
}
