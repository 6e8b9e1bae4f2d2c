package dev.kiln.deploy.action;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackResource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A stack of its own for each test, on which somebody carries out the operations. */
abstract class StackActionsFixture {

    static final DeployListener NONE = DeployListener.NONE;

    final String name = "ops-" + UUID.randomUUID().toString().substring(0, 8);

    /** Who carries the operations out. */
    abstract Side side();

    StackActions actions() {
        return side().actions();
    }

    Deployer deployer() {
        return side().deployer();
    }

    /** The stack as it is, or null. */
    StackInfo look(String stack) {
        return side().look(stack);
    }

    static String template(String body) {
        return "heat_template_version: 2018-08-31\n" + body;
    }

    static String value(String value) {
        return template("""
                parameters:
                  text: { type: string, default: '%s' }
                  more: { type: string, default: plain }
                resources:
                  r:
                    type: OS::Heat::TestResource
                    properties: { value: { list_join: ['-', [{ get_param: text }, { get_param: more }]] } }
                outputs:
                  said: { value: { get_attr: [r, output] } }
                """.formatted(value));
    }

    static String slow(int seconds) {
        return template("""
                resources:
                  slow: { type: OS::Heat::TestResource, properties: { value: a, wait_secs: %d } }
                """.formatted(seconds));
    }

    StackRequest request(String template) {
        return StackRequest.of(name, template);
    }

    DeployResult deploy(String template) {
        return deployer().deploy(request(template), NONE);
    }

    Object said() {
        return look(name).outputs().get(0).value();
    }

    static DeployException refused(ThrowingCallable call) {
        return assertThatExceptionOfType(DeployException.class)
                .as("refusal")
                .isThrownBy(call)
                .actual();
    }

    StackInfo until(Predicate<StackInfo> condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (Instant.now().isBefore(end)) {
            StackInfo now = look(name);
            if (now != null && condition.test(now)) {
                return now;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("did not come to pass: " + look(name));
    }

    static DeployException failure(CompletableFuture<?> future) {
        return (DeployException) assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(future::join)
                .withCauseInstanceOf(DeployException.class)
                .actual()
                .getCause();
    }

    /** Waits until something goes on on a resource. */
    void untilWaits(String resource) {
        until(now -> side().resources(name).stream()
                .anyMatch(r -> r.name().equals(resource) && r.status().isInProgress()));
    }

    /** Who carries the operations out, and what it tells of stacks. */
    interface Side {

        StackActions actions();

        Deployer deployer();

        /** The stack as it is, or null. */
        StackInfo look(String stack);

        List<StackResource> resources(String stack);
    }
}
