package dev.kiln.hot.validate;

import dev.kiln.hot.ParameterType;
import dev.kiln.hot.Template;
import dev.kiln.hot.param.ParameterSchema;
import dev.kiln.hot.property.PropertyConstraint;
import dev.kiln.hot.property.PropertySpec;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.ValueType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a resource's type allows.
 *
 * @param schema the type's schema, or null for a nested template
 * @param properties the properties; meaningless when any property is taken
 * @param attributes the attributes that can be named
 * @param anyProperty whether the type takes properties of any name
 * @param anyAttribute whether more attributes may exist than are listed
 * @param updatePolicy the entries of the update policy
 */
public record TypeView(
        @Nullable ResourceSchema schema,
        Map<String, PropertySpec> properties,
        Set<String> attributes,
        boolean anyProperty,
        boolean anyAttribute,
        Map<String, PropertySpec> updatePolicy) {

    private static final String NONE = "OS::Heat::None";

    /** Types that look attributes up by themselves, so that Heat does not check the names. */
    private static final Set<String> OWN_ATTRIBUTES = Set.of(
            NONE,
            "AWS::CloudFormation::Stack",
            "OS::Heat::AutoScalingGroup",
            "OS::Heat::InstanceGroup",
            "AWS::AutoScaling::AutoScalingGroup",
            "OS::Heat::ResourceChain",
            "OS::Heat::ResourceGroup",
            "OS::Heat::SoftwareComponent",
            "OS::Heat::SoftwareDeployment",
            "OS::Heat::SoftwareDeploymentGroup",
            "OS::Heat::SoftwareDeployments",
            "OS::Heat::StructuredDeployment",
            "OS::Heat::StructuredDeploymentGroup",
            "OS::Heat::StructuredDeployments");

    /**
     * What a type of Heat's own allows.
     *
     * @param schema the type's schema
     * @return the view
     */
    public static TypeView of(ResourceSchema schema) {
        Set<String> attributes = new LinkedHashSet<>(schema.attributes().keySet());
        attributes.add("show");
        return new TypeView(
                schema,
                PropertySpec.ofAll(schema.properties()),
                attributes,
                isNone(schema),
                isNone(schema) || OWN_ATTRIBUTES.contains(schema.name()),
                PropertySpec.ofAll(schema.updatePolicy()));
    }

    /** Whether a type takes anything: the one made for it, and those that Heat keeps by name only for old stacks. */
    private static boolean isNone(ResourceSchema schema) {
        boolean hidden = schema.supportStatus().status() == SupportStatus.Status.HIDDEN;
        return schema.name().equals(NONE) || (hidden && schema.properties().isEmpty());
    }

    /**
     * A nested template as a type: its parameters are the properties, its outputs the attributes.
     *
     * @param template the template
     * @return the view
     */
    public static TypeView of(Template template) {
        return of(template, Set.of());
    }

    /**
     * A nested template as a type where an environment has defaults for parameters.
     *
     * @param template the template
     * @param defaulted the names of parameters that have a default from the environment, whatever the template says
     * @return the view
     */
    public static TypeView of(Template template, Set<String> defaulted) {
        Map<String, PropertySpec> properties = new LinkedHashMap<>();
        template.parameters().forEach((name, definition) -> {
            try {
                ParameterSchema schema = ParameterSchema.of(name, definition, template.version());
                boolean required = schema.defaultValue() == null && !defaulted.contains(name);
                properties.put(name, property(schema, required));
            } catch (ValueException malformed) {
                // the declaration is reported where the nested template is read
                properties.put(
                        name,
                        property(new ParameterSchema(name, definition.type(), null, false, false, List.of()), false));
            }
        });
        Set<String> attributes = new LinkedHashSet<>(template.outputs().keySet());
        attributes.add("show");
        return new TypeView(null, properties, attributes, false, false, Map.of());
    }

    private static PropertySpec property(ParameterSchema parameter, boolean required) {
        List<PropertyConstraint> constraints = parameter.constraints().stream()
                .map(each -> new PropertyConstraint(each.constraint(), each.description()))
                .toList();
        return new PropertySpec(
                type(parameter.type()),
                required,
                null,
                true,
                false,
                true,
                constraints,
                SupportStatus.DEFAULT,
                Map.of(),
                null);
    }

    private static ValueType type(ParameterType type) {
        return switch (type) {
            case STRING -> ValueType.STRING;
            case NUMBER -> ValueType.NUMBER;
            case JSON -> ValueType.MAP;
            case COMMA_DELIMITED_LIST -> ValueType.LIST;
            case BOOLEAN -> ValueType.BOOLEAN;
        };
    }
}
