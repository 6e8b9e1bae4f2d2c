package dev.kiln.deploy.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.deploy.Background;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What every operation does to a stack, where it succeeds and where it fails, whoever carries it out. */
abstract class StackActionsContract extends StackActionsFixture {

    @Test
    void putStartsFromNothingAndPatchFromWhatThereIs() {
        StackRequest first = request(value("one")).withParameter("more", "kept").withTags(List.of("a", "b"));
        deployer().deploy(first, NONE);

        StackUpdate patch = StackUpdate.patch(StackRequest.of(name, "").withParameter("text", "two"));
        StackInfo patched = actions().update(name, patch).await(NONE).stack();
        assertThat(patched.status()).isEqualTo(StackStatus.parse("UPDATE_COMPLETE"));
        assertThat(said()).isEqualTo("two-kept");
        assertThat(patched.tags()).containsExactly("a", "b");

        actions().update(name, patch.withClearedParameters(Set.of("more"))).await(NONE);
        assertThat(said()).isEqualTo("two-plain");

        StackInfo put = actions()
                .update(name, StackUpdate.put(request(value("three"))))
                .await(NONE)
                .stack();
        assertThat(said()).isEqualTo("three-plain");
        assertThat(put.tags()).isEmpty();
    }

    @Test
    void anUpdateThatMakesNoSenseIsRefused() {
        deploy(value("one"));

        assertThat(refused(() -> actions().update(name, StackUpdate.put(request(template("resources: {x: {}}"))))))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED));
        assertThat(refused(() -> actions().update("no-" + name, StackUpdate.put(request(value("x"))))))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessageContaining("kiln stack list");
    }

    @Test
    void anUpdateThatFailsNamesTheResource() {
        deploy(value("one"));
        RunningAction update = actions()
                .update(
                        name,
                        StackUpdate.put(request(template(
                                "resources:\n  bad: { type: OS::Heat::TestResource, properties: { fail: true } }\n"))));

        StackFailedException failed = catchThrowableOfType(StackFailedException.class, () -> update.await(NONE));

        assertThat(failed.failures())
                .singleElement()
                .satisfies(f -> assertThat(f.resource()).isEqualTo("bad"));
    }

    @Test
    void convergeIsAcceptedWithAnUpdate() {
        deploy(value("one"));

        DeployResult done = actions()
                .update(name, StackUpdate.patch(StackRequest.of(name, "")).withConverge())
                .await(NONE);

        assertThat(done.stack().status()).isEqualTo(StackStatus.parse("UPDATE_COMPLETE"));
    }

    @Test
    void previewsTellAndChangeNothing() {
        String group = template("""
                resources:
                  group:
                    type: OS::Heat::ResourceGroup
                    properties: { count: 2, resource_def: { type: OS::Heat::RandomString } }
                  one: { type: OS::Heat::TestResource }
                """);

        List<PlannedResource> planned = actions().previews().ofCreate(request(group));
        assertThat(planned).extracting(p -> String.join("/", p.path())).contains("group/0", "group/1", "one");
        assertThat(look(name)).isNull();

        deploy(value("one"));
        StackUpdate put = StackUpdate.put(request(template("""
                resources:
                  r: { type: OS::Heat::TestResource, properties: { value: new } }
                  n: { type: OS::Heat::RandomString }
                """)));
        assertThat(actions().previews().ofUpdate(name, put).changes())
                .extracting(change -> change.kind() + " " + change.resource())
                .containsExactlyInAnyOrder("ADDED n", "UPDATED r");
        StackUpdate patch = StackUpdate.patch(StackRequest.of(name, "").withParameter("text", "two"));
        assertThat(actions().previews().ofUpdate(name, patch).changes())
                .extracting(ResourceChange::kind)
                .containsExactly(ResourceChange.Kind.UPDATED);
        assertThat(said()).isEqualTo("one-plain");
    }

    @Test
    void previewsOfWhatMakesNoSenseAreRefused() {
        String wrong = template("resources: { x: { type: OS::No::Such } }");
        assertThat(refused(() -> actions().previews().ofCreate(request(wrong)))).hasMessageContaining("OS::No::Such");

        deploy(value("one"));
        assertThat(refused(() -> actions().previews().ofUpdate(name, StackUpdate.put(request(wrong)))))
                .hasMessageContaining("OS::No::Such");
    }

    @Test
    void suspendAndResume() {
        deploy(value("one"));

        assertThat(actions().suspend(name).await(NONE).stack().status())
                .isEqualTo(StackStatus.parse("SUSPEND_COMPLETE"));
        assertThat(actions().suspend(name).await(NONE).stack().status()) // nothing to do
                .isEqualTo(StackStatus.parse("SUSPEND_COMPLETE"));
        assertThat(refused(() -> actions()
                        .update(name, StackUpdate.put(request(value("two"))))
                        .await(NONE)))
                .hasMessageContaining("suspended");
        assertThat(actions().resume(name).await(NONE).stack().status()).isEqualTo(StackStatus.parse("RESUME_COMPLETE"));
    }

    @Test
    void resumeOfWhatIsNotSuspendedFails() {
        deploy(value("one"));

        assertThat(catchThrowableOfType(
                        StackFailedException.class, () -> actions().resume(name).await(NONE)))
                .hasMessageContaining("RESUME_FAILED")
                .hasMessageContaining("can be resumed only when it is suspended");
    }

    @Test
    void check() {
        deploy(value("one"));

        assertThat(actions().check(name).await(NONE).stack().status()).isEqualTo(StackStatus.parse("CHECK_COMPLETE"));
        assertThat(refused(() -> actions().check("no-" + name)).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void whatNeedsRestIsRefusedWhileSomethingGoesOn() {
        CompletableFuture<DeployResult> creation = Background.start(() -> deploy(slow(6)));
        until(now -> now.status().isInProgress());

        assertThat(refused(() -> actions().suspend(name)).kind()).isEqualTo(Kind.IN_PROGRESS);
        assertThat(refused(() -> actions().check(name))).hasMessageContaining("kiln stack cancel");
        assertThat(refused(() -> actions().snapshots().create(name, null)).kind())
                .isEqualTo(Kind.IN_PROGRESS);
        assertThat(refused(() -> actions().abandon(name)).kind()).isEqualTo(Kind.IN_PROGRESS);
        assertThat(refused(() -> actions().cancel(name, true))).hasMessageContaining("--no-rollback");
        assertThat(creation.join().stack().status()).isEqualTo(StackStatus.parse("CREATE_COMPLETE"));
        assertThat(refused(() -> actions().cancel(name, true)).kind()).isEqualTo(Kind.NOT_ALLOWED);
    }

    @Test
    void anUpdateIsCancelledWithRollback() {
        deploy(value("one"));
        CompletableFuture<DeployResult> update = Background.start(() -> deploy(value("two")
                .replace(
                        "outputs:",
                        "  slow: { type: OS::Heat::TestResource, properties: { wait_secs: 8 } }\noutputs:")));
        until(now -> now.status().toString().equals("UPDATE_IN_PROGRESS"));

        StackInfo cancelled = actions().cancel(name, true).await(NONE).stack();

        assertThat(cancelled.status()).isEqualTo(StackStatus.parse("ROLLBACK_COMPLETE"));
        assertThat(actions().export(name).get("template").toString())
                .contains("one")
                .doesNotContain("slow");
        assertThat(failure(update)).hasMessageContaining("ROLLBACK_COMPLETE");
    }

    @Test
    void aCreateIsCancelledWithoutRollback() {
        CompletableFuture<DeployResult> creation = Background.start(() -> deploy(slow(5)));
        until(now -> now.status().isInProgress());

        StackInfo cancelled = actions().cancel(name, false).await(NONE).stack();

        assertThat(cancelled.status()).isEqualTo(StackStatus.parse("CREATE_FAILED"));
        assertThat(failure(creation)).hasMessageContaining("CREATE_FAILED");
    }

    @Test
    void snapshotsAreTakenShownRestoredAndDeleted() {
        deploy(value("one"));
        BegunSnapshot begun = actions().snapshots().create(name, "before");
        assertThat(begun.action().await(NONE).stack().status()).isEqualTo(StackStatus.parse("SNAPSHOT_COMPLETE"));
        assertThat(actions().snapshots().list(name)).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.id()).isEqualTo(begun.id());
            assertThat(snapshot.name()).isEqualTo("before");
            assertThat(snapshot.status()).isEqualTo("COMPLETE");
        });
        assertThat(actions().snapshots().show(name, begun.id()).data()).containsKeys("template", "resources");

        deploy(value("two"));
        assertThat(actions()
                        .snapshots()
                        .restore(name, begun.id())
                        .await(NONE)
                        .stack()
                        .status())
                .isEqualTo(StackStatus.parse("RESTORE_COMPLETE"));
        assertThat(said()).isEqualTo("one-plain");

        actions().snapshots().delete(name, begun.id());
        assertThat(actions().snapshots().list(name)).isEmpty();
    }

    @Test
    void aSnapshotThatIsNotTheStacksIsRefused() {
        deploy(value("one"));
        String strange = UUID.randomUUID().toString();

        assertThat(refused(() -> actions().snapshots().show(name, strange)))
                .hasMessageContaining("has no snapshot " + strange)
                .hasMessageContaining("kiln stack snapshot list");
        assertThat(refused(() -> actions().snapshots().restore(name, strange)).kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> actions().snapshots().delete(name, strange)).kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void whatIsAbandonedIsAdopted() {
        deploy(value("one"));
        Map<String, Object> exported = actions().export(name);
        assertThat(exported).containsKeys("template", "resources", "environment");

        Map<String, Object> data = actions().abandon(name);
        for (int i = 0; look(name) != null && i < 50; i++) {
            sleep();
        }
        assertThat(look(name)).isNull();
        StackInfo adopted =
                actions().adopt(StackRequest.of(name, ""), data).await(NONE).stack();

        assertThat(adopted.status()).isEqualTo(StackStatus.parse("ADOPT_COMPLETE"));
        assertThat(data.get("resources").toString())
                .isEqualTo(exported.get("resources").toString());
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void dataThatAreBrokenAreNotAdopted() {
        assertThat(refused(() -> actions().adopt(StackRequest.of(name, ""), Map.of())))
                .hasMessageContaining("kiln stack abandon");

        Map<String, Object> noIds = new HashMap<>();
        noIds.put(
                "template",
                Map.of(
                        "heat_template_version",
                        "2018-08-31",
                        "resources",
                        Map.of("r", Map.of("type", "OS::Heat::TestResource"))));
        noIds.put("environment", Map.of());
        noIds.put("resources", Map.of("r", Map.of("type", "OS::Heat::TestResource", "resource_data", Map.of())));
        assertThat(refused(
                        () -> actions().adopt(StackRequest.of(name, ""), noIds).await(NONE)))
                .hasMessageContaining("Resource ID was not provided");
    }

    @Test
    void exportAndAbandonNeedAStack() {
        assertThat(refused(() -> actions().export(name)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> actions().abandon(name)).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aFailedCreateIsRolledBackOnlyWhereThatIsAsked() {
        String bad = template("""
                resources:
                  good: { type: OS::Heat::TestResource }
                  bad: { type: OS::Heat::TestResource, depends_on: good, properties: { fail: true } }
                """);

        assertThat(refused(() -> deployer().deploy(request(bad).withDisableRollback(false), NONE)))
                .hasMessageContaining("ROLLBACK_COMPLETE");
        assertThat(refused(() ->
                        deployer().deploy(StackRequest.of(name + "-2", bad).withDisableRollback(true), NONE)))
                .hasMessageContaining("CREATE_FAILED");
        assertThat(look(name + "-2").disableRollback()).isTrue();
        deployer().destroy(name + "-2", NONE);
    }

    @Test
    void aFailedUpdateIsRolledBackWhereThatIsAskedAndThatIsKept() {
        deployer().deploy(request(value("one")).withDisableRollback(false).withTimeoutMinutes(7), NONE);
        StackUpdate bad = StackUpdate.put(request(value("two")
                .replace("outputs:", "  bad: { type: OS::Heat::TestResource, properties: { fail: true } }\noutputs:")));

        assertThat(refused(() -> actions().update(name, bad).await(NONE))).hasMessageContaining("ROLLBACK_COMPLETE");

        assertThat(said()).isEqualTo("one-plain");
        assertThat(look(name).timeoutMinutes()).isEqualTo(7);
    }

    @Test
    void tagsThatHeatDoesNotTakeAreRefused() {
        assertThat(refused(() -> deployer().deploy(request(value("one")).withTags(List.of("x".repeat(81))), NONE))
                        .kind())
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void cancellingAFutureEndsTheWaitingNotTheAction() {
        CompletableFuture<DeployResult> creation = Background.start(() -> deploy(slow(3)));
        until(now -> now.status().isInProgress());
        CompletableFuture<String> submitted = new CompletableFuture<>();
        DeployListener listener = new DeployListener() {
            @Override
            public void onSubmitted(String action, String stack, String id) {
                submitted.complete(action);
            }
        };
        CompletableFuture<DeployResult> watching =
                actions().update(name, StackUpdate.put(request(slow(3)))).future(listener);
        assertThat(submitted).succeedsWithin(Duration.ofSeconds(60)).isEqualTo("UPDATE");

        watching.cancel(true);

        assertThat(watching).isCancelled();
        assertThat(catchThrowableOfType(CompletionException.class, creation::join))
                .satisfiesAnyOf(e -> assertThat(e).isNull(), e -> assertThat(e).hasMessageContaining("UPDATE"));
        until(now -> now.status().toString().equals("UPDATE_COMPLETE"));
    }
}
