package dev.kiln.hot.validate;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.env.Environment;
import dev.kiln.schema.OpenStackRelease;
import dev.kiln.schema.SchemaCatalog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mistakes in a template before Heat does, all at once. Errors are what Heat would refuse; warnings are accepted but
 * probably not meant. Instances are immutable and may be shared between threads.
 */
public final class TemplateValidator {

    private static final List<Rule> RULES = List.of(
            new ResourceNameRule(),
            new DuplicateNameRule(),
            new ParameterDefaultRule(),
            new ParameterGroupRule(),
            new ConditionDefinitionRule(),
            new CircularConditionRule(),
            new ConditionReferenceRule(),
            new ConditionValueRule(),
            new FunctionVersionRule(),
            new FunctionArgumentsRule(),
            new ResourceTypeRule(),
            new DependsOnRule(),
            new ResourceReferenceRule(),
            new AttributeReferenceRule(),
            new ConditionalReferenceRule(),
            new ParameterReferenceRule(),
            new FunctionValueRule(),
            new DependencyCycleRule(),
            new DeletionPolicyRule(),
            new ExternalResourceRule(),
            // a group looks at its sizes before it looks at what each property allows
            new ScalingGroupRule(),
            new PropertyRule(),
            new LaunchRule(),
            new UpdatePolicyRule(),
            new DeprecationRule(),
            new RandomStringRule(),
            new ScalingPolicyRule(),
            new PropertyCombinationRule(),
            new ServerRule(),
            new ServerNetworkRule(),
            new VolumeRule(),
            new NetworkingRule(),
            new ServiceRule(),
            new DeploymentRule(),
            new ValueResourceRule(),
            new GroupMemberRule(),
            new PlainTextSecretRule(),
            new UnusedRule());

    private final CatalogTypes types;
    private final @Nullable OpenStackRelease target;

    private TemplateValidator(CatalogTypes types, @Nullable OpenStackRelease target) {
        this.types = types;
        this.target = target;
    }

    /**
     * A validator that knows all types of the bundled releases of Heat.
     *
     * @return the validator
     */
    public static TemplateValidator bundled() {
        return of(SchemaCatalog.bundled());
    }

    /**
     * A validator that knows the types of a catalogue.
     *
     * @param catalog the resource types
     * @return the validator
     */
    public static TemplateValidator of(SchemaCatalog catalog) {
        return new TemplateValidator(new CatalogTypes(catalog, Set.of()), null);
    }

    /**
     * The same validator with more types that Heat will know, by plug-ins or by an environment's registry.
     *
     * @param extraTypes names of types, about which nothing else is known; they go before the catalogue's
     * @return the validator
     */
    public TemplateValidator withTypes(Set<String> extraTypes) {
        return new TemplateValidator(types.plus(extraTypes), target);
    }

    /**
     * The same validator for stacks that are to run on a release of OpenStack: what that release lacks is an error.
     *
     * @param release the release
     * @return the validator
     */
    public TemplateValidator forRelease(OpenStackRelease release) {
        return new TemplateValidator(types, release);
    }

    /**
     * Validates a template about whose parameters and environment nothing is known: what depends on them is not refused.
     *
     * @param template the template
     * @return all findings in the order of Heat's own checks; empty when there is nothing to say
     */
    public List<Diagnostic> validate(Template template) {
        Scope scope = new Scope(template, types, Knowledge.ofTemplate(template));
        applyRules(scope);
        return scope.diagnostics();
    }

    /**
     * Validates a template about whose parameters nothing is known yet, but whose environment maps types.
     *
     * @param template the template
     * @param environment what it says; its parameters do not matter
     * @param files the templates among the files, by the names that the environment and the resources use
     * @return all findings in the order of Heat's own checks; empty when there is nothing to say
     */
    public List<Diagnostic> validate(Template template, Environment environment, Map<String, String> files) {
        RequestTypes seen = new RequestTypes(
                types,
                environment.resourceRegistry(),
                files,
                environment.parameterDefaults().keySet());
        Scope scope = new Scope(template, seen, Knowledge.ofTemplate(template));
        applyRules(scope);
        return scope.diagnostics();
    }

    /**
     * Validates what would be sent to Heat: the template with its parameters, environment and files, nested templates included.
     * A value that is missing is an error here.
     *
     * @param request the request
     * @return all findings, with lines and columns where the request has a text; empty when there is nothing to say
     */
    public List<Diagnostic> validate(ValidationRequest request) {
        return new RequestValidation(request, types, this::applyRules).run();
    }

    private void applyRules(Scope scope) {
        for (Rule rule : RULES) {
            rule.check(scope);
        }
        if (target != null) {
            new ReleaseRule(target).check(scope);
        }
    }
}
