package dev.kiln.deploy.app;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackStatus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A cloud in which a deployment ends only when as many as were said have begun. */
final class Meeting implements Deployer {

    private final CyclicBarrier barrier;
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    Meeting(int size) {
        barrier = new CyclicBarrier(size);
    }

    /** How many were there at the same time. */
    int most() {
        return most.get();
    }

    void awaitFirst() throws InterruptedException {
        if (!first.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody came");
        }
    }

    void awaitInterruption() throws InterruptedException {
        if (!interrupted.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody was interrupted");
        }
    }

    @Override
    public DeployResult deploy(StackRequest request, DeployListener listener) {
        most.accumulateAndGet(present.incrementAndGet(), Math::max);
        first.countDown();
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new DeployException(Kind.INTERRUPTED, "interrupted");
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new DeployException(Kind.SERVICE, "nobody else came");
        } finally {
            present.decrementAndGet();
        }
        StackInfo info = new StackInfo(
                "id",
                request.name(),
                StackStatus.parse("CREATE_COMPLETE"),
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                List.of());
        return new DeployResult("CREATE", info);
    }

    @Override
    public DeployResult destroy(String stack, DeployListener listener) {
        throw new AssertionError("nobody deletes");
    }
}
