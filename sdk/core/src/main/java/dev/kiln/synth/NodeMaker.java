package dev.kiln.synth;

import dev.kiln.Member;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.Literal;
import dev.kiln.spi.OwnType;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a program set into nodes, and notes the line of Java behind each. */
final class NodeMaker {

    private final Stack stack;
    private final Findings findings;
    private final Routes routes;
    private final List<Slot> slots = new ArrayList<>();
    private final OwnTypes ownTypes;

    NodeMaker(Stack stack, Findings findings, Routes routes, OwnTypes ownTypes) {
        this.stack = stack;
        this.findings = findings;
        this.routes = routes;
        this.ownTypes = ownTypes;
    }

    Node map(PropertyBag bag, TemplatePath path) {
        Map<String, Node> entries = new LinkedHashMap<>();
        bag.entries().forEach((name, entry) -> entries.put(name, node(entry, path.key(name))));
        return MapNode.of(entries);
    }

    Node node(@Nullable Object value, TemplatePath path, CallSite site) {
        findings.locate(path, site);
        if (value == null) {
            findings.add(
                    Diagnostic.error(
                            "null-value",
                            path,
                            "The value is null",
                            "leave the call out where there is no value to set"),
                    site);
            return NullNode.NULL;
        } else if (value instanceof PropertyBag bag) {
            return map(bag, path);
        } else if (value instanceof PropertyBag.Items items) {
            return list(items, path);
        } else if (value instanceof Member<?> member) {
            return member(member, path, site);
        } else if (value instanceof Member.Link link) {
            slots.add(new Slot(link.member().stack(), path, null));
            return new StringNode(link.member().type());
        } else if (value instanceof OwnType type) {
            ownTypes.mention(type, site);
        }
        Substitution foreign = new Substitution();
        routes.lead(
                Literal.references(value),
                stack,
                site,
                foreign,
                lost -> findings.foreign(path, lost.what(), lost.stack(), lost.declaredAt(), site));
        findings.needs(Literal.files(value), path);
        Node node = literal(value, path, site);
        return foreign.isEmpty() ? node : foreign.apply(node);
    }

    /** A group's definition of its members; their properties are known only when all stacks have been read. */
    private Node member(Member<?> member, TemplatePath path, CallSite site) {
        Map<String, Node> definition = new LinkedHashMap<>();
        definition.put("type", new StringNode(member.type()));
        Map<String, ?> metadata = member.metadata();
        if (metadata != null) {
            definition.put("metadata", node(metadata, path.key("metadata"), site));
        }
        MapNode open = MapNode.of(definition);
        slots.add(new Slot(member.stack(), path, open));
        return open;
    }

    /** Where groups of this stack have their members. */
    List<Slot> slots() {
        return Collections.unmodifiableList(slots);
    }

    /**
     * A place where a group names the stack of its members.
     *
     * @param member the stack
     * @param path the place
     * @param definition the member's definition, still without properties; null for a link of a chain
     */
    record Slot(Stack member, TemplatePath path, @Nullable MapNode definition) {}

    private Node node(PropertyBag.Entry entry, TemplatePath path) {
        String problem = entry.problem();
        if (problem != null) {
            findings.add(
                    Diagnostic.error(
                            "list-set-twice",
                            path,
                            "The list is given both item by item and as a whole: " + problem,
                            "use one expression for the whole list, or single items only"),
                    entry.site());
        }
        return node(entry.value(), path, entry.site());
    }

    private Node list(PropertyBag.Items items, TemplatePath path) {
        List<Node> nodes = new ArrayList<>();
        for (PropertyBag.Entry item : items.items()) {
            nodes.add(node(item, path.item(nodes.size())));
        }
        return new ListNode(nodes);
    }

    private Node literal(Object value, TemplatePath path, CallSite site) {
        try {
            return Literal.node(value);
        } catch (IllegalArgumentException e) {
            findings.add(Diagnostic.error("not-a-value", path, String.valueOf(e.getMessage()), null), site);
            return NullNode.NULL;
        }
    }
}
