package dev.kiln;

import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stack that a group makes its members from: one template, as many nested stacks as the group has members. What the stack uses of
 * the outer one it gets as parameters, the same for each member; what it gives, the group gives as a list.
 *
 * <pre>{@code
 * Member<WebTier> tier = Member.of(this, "tier", WebTier::new);
 * HeatResourceGroup tiers = HeatResourceGroup.create(this, "tiers", g -> g.count(3).resourceDef(tier));
 * output("addresses", "Where each tier listens.", tier.each(tiers, WebTier::address));
 * }</pre>
 *
 * <p>The group is an {@code OS::Heat::ResourceGroup}, an {@code OS::Heat::AutoScalingGroup} or an {@code OS::Heat::ResourceChain}.
 * Source: SEMANTICS section 13.
 *
 * @param <S> the class of the stack
 */
public final class Member<S extends Stack> extends ResourceDefinition {

    private static final String AUTO_SCALING_GROUP = "OS::Heat::AutoScalingGroup";

    private final S stack;

    private Member(S stack, @Nullable Map<String, ?> metadata) {
        super(stack.templateFile(), null, new PropertyBag(), metadata);
        this.stack = stack;
    }

    /**
     * What makes the stack of a member; in most cases a constructor.
     *
     * @param <S> the class of the stack
     */
    @FunctionalInterface
    public interface Factory<S extends Stack> {

        /**
         * Makes the stack.
         *
         * @param scope the scope to make it in, which knows the member's number
         * @param id the member's name, to be handed on
         * @return the stack, made with that scope and name
         */
        S create(MemberScope scope, String id);
    }

    /**
     * Declares what a group's members are.
     *
     * @param <S> the class of the stack
     * @param scope the stack or component that has the group
     * @param id a name for the template: that of the outer stack, a dot, and this
     * @param factory makes the stack, for example {@code WebTier::new} of a constructor like that of a nested stack
     * @return the member, for the group's property and for reading what the members give
     * @throws IllegalArgumentException when the factory gives a stack that it did not make in the scope it was given
     */
    public static <S extends Stack> Member<S> of(Component scope, String id, Factory<S> factory) {
        S stack = factory.create(new MemberScope(scope), id);
        if (!stack.isMember() || stack.outer().orElse(null) != scope.stack()) {
            throw new IllegalArgumentException("the factory of the member " + id + " gave the stack " + stack.name()
                    + ", which it made in another scope; hand the scope and the id on to the constructor");
        }
        return new Member<>(stack, null);
    }

    /**
     * The stack that each member is made from. Its resources cannot be used outside of it, since there are as many as members:
     * {@link #each} and {@link #at} tell which are meant.
     *
     * @return the stack
     */
    public S stack() {
        return stack;
    }

    /** {@inheritDoc} */
    @Override
    public Member<S> metadata(Map<String, ?> data) {
        return new Member<>(stack, data);
    }

    /**
     * A value of every member, as a list in the order of the members.
     *
     * @param <T> the type of the value
     * @param group the group that has the members
     * @param value takes the value from the member's stack
     * @return the list; of an auto scaling group its {@code outputs_list}
     */
    public <T> Expr<List<T>> each(Resource group, Function<? super S, ? extends Expr<T>> value) {
        return group.type().equals(AUTO_SCALING_GROUP)
                ? attribute(group, value, "outputs_list")
                : attribute(group, value);
    }

    /**
     * A value of one member.
     *
     * @param <T> the type of the value
     * @param group the group that has the members
     * @param index which of them, from 0, in the order of their names in a resource group or chain and of their creation in an auto
     *     scaling group
     * @param value takes the value from the member's stack
     * @return the value
     */
    public <T> Expr<T> at(Resource group, int index, Function<? super S, ? extends Expr<T>> value) {
        return attribute(group, value, "resource." + index);
    }

    private <R> Expr<R> attribute(Resource group, Function<? super S, ? extends Expr<?>> value, String... attribute) {
        CallSite here = CallSite.here();
        Expr<?> inner = value.apply(stack);
        Reference output = new Reference(
                stack,
                Reference.Kind.MEMBER_OUTPUT,
                "output of each " + stack.name(),
                inner.node(),
                inner.references(),
                here);
        List<Node> path = new ArrayList<>();
        path.add(new StringNode(group.name()));
        List.of(attribute).forEach(step -> path.add(new StringNode(step)));
        path.add(inner.node());
        GetAttr node = new GetAttr(new ListNode(path));
        return new Expression<>(
                node,
                List.of(new Reference(
                        group.stack(),
                        Reference.Kind.VALUE,
                        "resource " + group.name(),
                        node,
                        List.of(output),
                        group.site())));
    }

    /**
     * The member as an item of a chain's list of types; for generated setters.
     *
     * @param member the member, or null, which stays null so that synthesis reports it with its line
     * @return the item
     */
    public static @Nullable Object link(@Nullable Member<?> member) {
        return member == null ? null : new Link(member);
    }

    /**
     * A member in a chain.
     *
     * @param member the member
     */
    public record Link(Member<?> member) {}
}
