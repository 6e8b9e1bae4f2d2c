package dev.kiln.hot.validate;

import dev.kiln.hot.property.PropertySpec;
import dev.kiln.schema.ResourceSchema;
import java.util.LinkedHashSet;
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
record TypeView(
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

    static TypeView of(ResourceSchema schema) {
        Set<String> attributes = new LinkedHashSet<>(schema.attributes().keySet());
        attributes.add("show");
        return new TypeView(
                schema,
                PropertySpec.ofAll(schema.properties()),
                attributes,
                schema.name().equals(NONE),
                OWN_ATTRIBUTES.contains(schema.name()),
                PropertySpec.ofAll(schema.updatePolicy()));
    }
}
