package dev.kiln.program;

import dev.kiln.Component;
import dev.kiln.Member;
import dev.kiln.Resource;
import dev.kiln.ResourceDefinition;
import dev.kiln.spi.PropertyBag;

/** The groups of Heat as the generator would write them, with nothing but their members. */
final class Group extends Resource {

    private Group(Component scope, String id, String type, PropertyBag properties) {
        super(scope, id, type, properties);
    }

    static Group numbered(Component scope, String id, ResourceDefinition member) {
        PropertyBag properties = new PropertyBag();
        properties.set("count", 2);
        properties.set("resource_def", ResourceDefinition.snippet(member));
        return new Group(scope, id, "OS::Heat::ResourceGroup", properties);
    }

    static Group scaling(Component scope, String id, ResourceDefinition member) {
        PropertyBag properties = new PropertyBag();
        properties.set("min_size", 1);
        properties.set("max_size", 3);
        properties.set("resource", ResourceDefinition.snippet(member));
        return new Group(scope, id, "OS::Heat::AutoScalingGroup", properties);
    }

    static Group chain(Component scope, String id, Member<?>... links) {
        PropertyBag properties = new PropertyBag();
        for (Member<?> link : links) {
            properties.append("resources", Member.link(link));
        }
        return new Group(scope, id, "OS::Heat::ResourceChain", properties);
    }
}
