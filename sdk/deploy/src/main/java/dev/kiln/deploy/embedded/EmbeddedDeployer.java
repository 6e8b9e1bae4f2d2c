package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.ResourceFilter;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deploys to the engine in this process: Heat's semantics over a simulated cloud, without network or account. The stacks live in a
 * folder and are there again in the next process. While one process works on the folder, others can look at the stacks, signal their
 * resources, fire alarms, clear hooks, and cancel, suspend, resume or check stacks; what else they want to do waits ten seconds for its
 * turn and is then refused.
 *
 * <pre>{@code
 * EmbeddedDeployer local = EmbeddedDeployer.at(Path.of(".kiln"));
 * DeployResult result = local.deploy(
 *     StackRequest.of("Stack_demo", template).withParameter("NetID", "provider"), DeployListener.NONE);
 * result.outputs().forEach(o -> System.out.println(o.key() + " = " + o.value()));
 * }</pre>
 *
 * <p>What the simulated cloud has, how much of it there may be and what goes wrong in it is set in {@code local.yaml}, in the folder or
 * beside it. Safe for threads, which work at the same time.
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
    public DeployResult deploy(StackRequest request, DeployListener listener) {
        return LocalRun.begin(local, engine -> {
                    StackView existing = engine.stack(request.name()).orElse(null);
                    if (existing == null) {
                        String id = engine.create(request.name(), LocalRequests.of(request));
                        return new LocalRun.Begun("CREATE", LocalActions.info(engine, id));
                    }
                    StackInfo now = LocalViews.stack(existing, List.of(), "");
                    engine.update(now.id(), LocalRequests.of(request));
                    return new LocalRun.Begun("UPDATE", now);
                })
                .await(listener);
    }

    @Override
    public DeployResult destroy(String stack, DeployListener listener) {
        return LocalRun.begin(local, engine -> {
                    StackInfo now = LocalActions.info(engine, stack);
                    engine.delete(now.id());
                    return new LocalRun.Begun("DELETE", now);
                })
                .await(listener);
    }

    /**
     * What else can be done to the stacks of the folder.
     *
     * <pre>{@code
     * local.actions().suspend("web").await(DeployListener.NONE);
     * }</pre>
     *
     * @return the actions
     */
    public StackActions actions() {
        return new LocalActions(this, local);
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

    /** Has the engine do something that is done at once. */
    <T> T act(Function<Engine, T> action) {
        try (LocalEngine.Lease lease = local.lease(event -> {})) {
            return action.apply(lease.engine());
        } catch (EngineException e) {
            throw refusal(e);
        }
    }

    /** Asks the engine, also while another process works on the folder. */
    <T> T ask(Function<Engine, T> question) {
        try (LocalEngine.Lease lease = local.lease()) {
            return question.apply(lease.engine());
        } catch (EngineException e) {
            throw refusal(e);
        }
    }

    /**
     * Everything of a stack that a forecast needs.
     *
     * @param stack its name or id
     * @return the stack, or empty when there is none
     */
    public Optional<DeployedStack> deployed(String stack) {
        StackInspection inspection = inspection();
        Optional<String> template = ask(engine -> engine.stack(stack).map(found -> engine.template(found.id())));
        return template.map(text -> new DeployedStack(
                inspection.stack(stack),
                text,
                inspection.environment(stack),
                inspection.files(stack),
                inspection.resources(stack, ResourceFilter.ALL.withDepth(10))));
    }

    static StackView existing(Engine engine, String stack) {
        return engine.stack(stack)
                .orElseThrow(() -> new DeployException(
                        Kind.NOT_FOUND,
                        "There is no local stack " + stack
                                + ". `kiln stack list --local` shows those that there are."));
    }

    /** A refusal with all that is wrong, since the engine, unlike Heat, tells more than the first error. */
    static DeployException refusal(EngineException e) {
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
