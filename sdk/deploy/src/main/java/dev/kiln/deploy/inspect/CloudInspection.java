package dev.kiln.deploy.inspect;

import dev.kiln.deploy.StackRequest;
import dev.kiln.schema.ResourceSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an orchestrator can do and whether it would accept a template. Every method throws {@link
 * dev.kiln.deploy.DeployException} if there is no such thing, the cloud refuses, it cannot be reached or it cannot tell. Safe for threads.
 *
 * <pre>{@code
 * CloudConfig cloud = CloudConfigLoader.fromSystem().load("demo");
 * CloudInspection heat = new HeatCatalogue(OpenStack.connect(cloud));
 * heat.types(TypeFilter.ALL.withName("Neutron")).forEach(type -> System.out.println(type.name()));
 * heat.validate(StackRequest.of("web", template)).parameters().forEach(p -> System.out.println(p.name()));
 * }</pre>
 */
public interface CloudInspection {

    /**
     * The resource types.
     *
     * <pre>{@code
     * heat.types(TypeFilter.ALL.withName("Neutron")).forEach(type -> System.out.println(type.name()));
     * }</pre>
     *
     * @param filter which of them
     * @return the types by name
     */
    List<TypeInfo> types(TypeFilter filter);

    /**
     * One resource type.
     *
     * <pre>{@code
     * heat.type("OS::Nova::Server").properties().keySet().forEach(System.out::println);
     * }</pre>
     *
     * @param name its name
     * @return its properties and attributes
     */
    ResourceSchema type(String name);

    /**
     * A template with one resource of a type, whose parameters are the type's properties.
     *
     * <pre>{@code
     * Object parameters = heat.typeTemplate("OS::Nova::Server", "hot").get("parameters");
     * }</pre>
     *
     * @param name the type's name
     * @param kind {@code hot} or {@code cfn}
     * @return the template as plain Java
     */
    Map<String, @Nullable Object> typeTemplate(String name, String kind);

    /**
     * The versions of templates that can be read.
     *
     * <pre>{@code
     * heat.templateVersions().forEach(version -> System.out.println(version.version()));
     * }</pre>
     *
     * @return the versions, the oldest first
     */
    List<TemplateVersion> templateVersions();

    /**
     * The functions of a template version.
     *
     * <pre>{@code
     * heat.templateFunctions("2018-08-31", false).forEach(function -> System.out.println(function.name()));
     * }</pre>
     *
     * @param version for example {@code heat_template_version.2018-08-31}; its date alone will do
     * @param conditions whether the functions that only conditions have are told too; a Heat 19 that was asked for them once, by
     *     whomever, tells them ever after
     * @return the functions by name
     */
    List<TemplateFunction> templateFunctions(String version, boolean conditions);

    /**
     * Validates a template with its parameters, environment and files. No stack is made.
     *
     * <pre>{@code
     * heat.validate(StackRequest.of("web", template)).parameters().forEach(p -> System.out.println(p.name()));
     * }</pre>
     *
     * @param request what would be deployed
     * @return what was accepted
     * @throws dev.kiln.deploy.DeployException with kind REFUSED if it was not
     */
    ValidatedTemplate validate(StackRequest request);

    /**
     * The processes of the service, which Heat by default tells only an administrator.
     *
     * <pre>{@code
     * heat.services().forEach(service -> System.out.println(service.host() + " " + service.status()));
     * }</pre>
     *
     * @return the processes
     */
    List<ServiceInfo> services();

    /**
     * What the service was built from.
     *
     * <pre>{@code
     * System.out.println(heat.buildInfo().engine());
     * }</pre>
     *
     * @return the revisions
     */
    BuildInfo buildInfo();
}
