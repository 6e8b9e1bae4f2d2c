package dev.kiln.hot.eval.yaql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The syntax tree of an expression. */
sealed interface Term {

    /** A literal, or an identifier, which stands for its own name. */
    record Constant(@Nullable Object value, boolean keyword) implements Term {}

    /** {@code $}, {@code $1} or {@code $name}; the name comes without the dollar. */
    record Variable(String name) implements Term {}

    /** An operator with one operand. */
    record Prefix(String operator, Term operand) implements Term {}

    /** An operator between two operands. */
    record Infix(String operator, Term left, Term right) implements Term {}

    /** {@code collection[index]}. */
    record Index(Term collection, Term index) implements Term {}

    /** {@code receiver.name}; nothing happens to a null receiver when safe. */
    record Attribute(Term receiver, String name, boolean safe) implements Term {}

    /** A function, or a method when there is a receiver. */
    record Call(@Nullable Term receiver, String name, List<Argument> arguments, boolean safe) implements Term {}

    /** {@code [...]}. */
    record Items(List<Term> items) implements Term {}

    /** {@code {...}}. */
    record Entries(List<Argument> entries) implements Term {}

    /** {@code context -> body}. */
    record Within(Call context, Term body) implements Term {}

    /** An argument, with what stands before {@code =>} if anything does. */
    record Argument(@Nullable Term key, Term value) {

        /** The identifier before {@code =>}, or null. */
        @Nullable
        String name() {
            return key instanceof Constant constant && constant.keyword() && constant.value() instanceof String name
                    ? name
                    : null;
        }
    }
}
