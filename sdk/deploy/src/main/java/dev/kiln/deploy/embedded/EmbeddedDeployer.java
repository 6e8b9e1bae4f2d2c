package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.heat.Ending;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.StackInspection;
import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.StackView;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deploys to the engine in this process: Heat's semantics over a simulated cloud, without network or account. The stacks live in a
 * folder and are there again in the next process; while one process works on the folder, another waits ten seconds and is then refused.
 *
 * <pre>{@code
 * EmbeddedDeployer local = EmbeddedDeployer.at(Path.of(".kiln"));
 * DeployResult result = local.deploy(
 *     StackRequest.of("Stack_demo", template).withParameter("NetID", "provider"), DeployListener.NONE);
 * result.outputs().forEach(o -> System.out.println(o.key() + " = " + o.value()));
 * }</pre>
 *
 * <p>What the simulated cloud has, how much of it there may be and what goes wrong in it is set in {@code local.yaml}, in the folder or
 * beside it. Safe for threads, which take turns.
 */
public final class EmbeddedDeployer implements Deployer {

    private final LocalEngine local;

    private EmbeddedDeployer(Path folder) {
        this.local = new LocalEngine(folder);
    }

    /**
     * A deployer over the stacks of a folder.
     *
     * @param folder the folder; it is made when something is deployed
     * @return the deployer
     */
    public static EmbeddedDeployer at(Path folder) {
        return new EmbeddedDeployer(folder);
    }

    @Override
    public synchronized DeployResult deploy(StackRequest request, DeployListener listener) {
        Happenings happenings = new Happenings();
        try (Engine engine = local.open(happenings)) {
            StackView existing = engine.stack(request.name()).orElse(null);
            String action = existing == null ? "CREATE" : "UPDATE";
            String id;
            if (existing == null) {
                id = engine.create(request.name(), LocalRequests.of(request));
            } else {
                id = existing.id();
                engine.update(id, LocalRequests.of(request));
            }
            listener.onSubmitted(action, request.name(), id);
            happenings.deliverUntilRest(engine, id, listener);
            return Ending.of(action, LocalViews.whole(engine, existing(engine, id)), happenings.events());
        } catch (EngineException e) {
            throw refusal(e);
        }
    }

    @Override
    public synchronized DeployResult destroy(String stack, DeployListener listener) {
        Happenings happenings = new Happenings();
        try (Engine engine = local.open(happenings)) {
            StackInfo before = LocalViews.stack(existing(engine, stack), List.of(), "");
            engine.delete(before.id());
            listener.onSubmitted("DELETE", before.name(), before.id());
            happenings.deliverUntilRest(engine, before.id(), listener);
            StackInfo end = engine.stack(before.id())
                    .map(left -> LocalViews.stack(left, List.of(), ""))
                    .orElseGet(() -> LocalViews.gone(before));
            return Ending.of("DELETE", end, happenings.events());
        } catch (EngineException e) {
            throw refusal(e);
        }
    }

    /**
     * What looks at the stacks of the folder.
     *
     * @return an inspection, which takes turns with this deployer
     */
    public StackInspection inspection() {
        return new LocalInspection(this);
    }

    /**
     * What tells of the engine and validates templates.
     *
     * @return an inspection that needs no folder
     */
    public CloudInspection catalogue() {
        return new LocalCatalogue();
    }

    /**
     * The software configurations and deployments in the simulated cloud.
     *
     * @return what looks at them, makes and deletes them, taking turns with this deployer
     */
    public Software software() {
        return new LocalSoftware(this);
    }

    /** Asks the engine, or has it do something that is done at once. */
    synchronized <T> T ask(Function<Engine, T> question) {
        try (Engine engine = local.open()) {
            return question.apply(engine);
        } catch (EngineException e) {
            throw refusal(e);
        }
    }

    static StackView existing(Engine engine, String stack) {
        return engine.stack(stack)
                .orElseThrow(() -> new DeployException(
                        Kind.NOT_FOUND,
                        "There is no local stack " + stack
                                + ". `kiln stack list --local` shows those that there are."));
    }

    /** A refusal with all that is wrong, since the engine, unlike Heat, tells more than the first error. */
    private static DeployException refusal(EngineException e) {
        List<Diagnostic> errors = e.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        String message = errors.size() < 2
                ? String.valueOf(e.getMessage())
                : errors.stream()
                        .map(finding -> finding.path() + ": " + finding.message())
                        .collect(Collectors.joining("\n  ", "The template is refused:\n  ", ""));
        @Nullable TemplatePath path = errors.isEmpty() ? null : errors.get(0).path();
        return new DeployException(kind(e.kind()), message, path, e);
    }

    private static Kind kind(EngineException.Kind kind) {
        return switch (kind) {
            case BAD_REQUEST -> Kind.REFUSED;
            case FORBIDDEN -> Kind.NOT_ALLOWED;
            case NOT_FOUND -> Kind.NOT_FOUND;
            case CONFLICT -> Kind.IN_PROGRESS;
        };
    }
}
