package dev.kiln;

import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import java.util.List;

/**
 * The scope that a group's members are made in: {@link Member#of} hands it to the constructor of the member's stack.
 */
public final class MemberScope extends Component {

    /** What a resource group replaces by the member's number. Source: the property {@code index_var} of OS::Heat::ResourceGroup. */
    private static final String INDEX = "%index%";

    MemberScope(Component parent) {
        super(parent);
    }

    /**
     * Which member of its resource group it is: a text, {@code "0"} for the first. Only {@code OS::Heat::ResourceGroup} numbers its
     * members; in another group synthesis refuses it.
     *
     * @return the number
     */
    public Expr<String> index() {
        StringNode node = new StringNode(INDEX);
        return new Expression<>(
                node,
                List.of(new Reference(
                        stack(), Reference.Kind.INDEX, "number of the member", node, List.of(), CallSite.here())));
    }
}
