package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.eval.yaql.Term.Argument;
import dev.kiln.hot.eval.yaql.Token.Kind;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.ValueException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an expression by the binding powers of its operators. */
final class Parser {

    private static final int MAX_DEPTH = 100;
    private static final int ARROW = 5;
    private static final int NOT = 30;
    private static final int SIGN = 80;
    private static final int POSTFIX = 90;
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("or", 10),
            Map.entry("and", 20),
            Map.entry("=", 40),
            Map.entry("!=", 40),
            Map.entry("<", 40),
            Map.entry(">", 40),
            Map.entry("<=", 40),
            Map.entry(">=", 40),
            Map.entry("in", 40),
            Map.entry("+", 50),
            Map.entry("-", 50),
            Map.entry("*", 60),
            Map.entry("/", 60),
            Map.entry("mod", 60),
            Map.entry("=~", 70),
            Map.entry("!~", 70));

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    static Term parse(String text) {
        Parser parser = new Parser(text);
        Term term = parser.expression(0);
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected(parser.peek());
        }
        return term;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean accept(String operator) {
        boolean found = peek().is(operator);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String operator) {
        if (!accept(operator)) {
            throw unexpected(peek());
        }
    }

    private ValueException unexpected(Token token) {
        return new ValueException(
                token.kind() == Kind.END
                        ? "Parse error: unexpected end of statement"
                        : "Parse error: unexpected '" + token.text() + "' at position " + token.position()
                                + " of expression '" + text + "'");
    }

    private Term expression(int power) {
        if (++depth > MAX_DEPTH) {
            throw new ValueException("Parse error: the expression is nested too deeply");
        }
        Term left = operand();
        while (true) {
            Term longer = longer(left, power);
            if (longer == null) {
                depth--;
                return left;
            }
            left = longer;
        }
    }

    /** What the next operator makes of the left operand, or null when it binds less than asked. */
    private @Nullable Term longer(Term left, int power) {
        Token token = peek();
        if (token.is(".") || token.is("?.")) {
            at++;
            return member(left, token.is("?."));
        }
        if (token.is("[") && power < POSTFIX) {
            at++;
            Term index = expression(0);
            expect("]");
            return new Term.Index(left, index);
        }
        if (token.is("->") && power <= ARROW && left instanceof Term.Call context) {
            at++;
            return new Term.Within(context, expression(ARROW));
        }
        Integer binding = token.kind() == Kind.OPERATOR ? POWERS.get(token.text()) : null;
        if (binding == null || binding <= power) {
            return null;
        }
        at++;
        return new Term.Infix(token.text(), left, expression(binding));
    }

    private Term member(Term receiver, boolean safe) {
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case FUNCTION -> new Term.Call(receiver, token.text(), arguments(), safe);
            case KEYWORD -> new Term.Attribute(receiver, token.text(), safe);
            default -> throw unexpected(token);
        };
    }

    private Term operand() {
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case NUMBER -> new Term.Constant(number(token.text()), false);
            case STRING -> new Term.Constant(token.text(), false);
            case VARIABLE -> new Term.Variable(token.text().isEmpty() ? "1" : token.text());
            case FUNCTION -> new Term.Call(null, token.text(), arguments(), false);
            case KEYWORD -> keyword(token.text());
            case OPERATOR -> prefix(token);
            case END -> throw unexpected(token);
        };
    }

    private static Object number(String digits) {
        return digits.contains(".") ? (Object) Double.valueOf(digits) : NodeValues.integer(new BigInteger(digits));
    }

    private static Term keyword(String word) {
        return switch (word) {
            case "true" -> new Term.Constant(true, false);
            case "false" -> new Term.Constant(false, false);
            case "null" -> new Term.Constant(null, false);
            default -> new Term.Constant(word, true);
        };
    }

    private Term prefix(Token token) {
        switch (token.text()) {
            case "not" -> {
                return new Term.Prefix("not", expression(NOT));
            }
            case "-", "+" -> {
                return new Term.Prefix(token.text(), expression(SIGN));
            }
            case "(" -> {
                Term inner = expression(0);
                expect(")");
                return inner;
            }
            case "[" -> {
                return new Term.Items(
                        argumentsUntil("]").stream().map(Argument::value).toList());
            }
            case "{" -> {
                return new Term.Entries(argumentsUntil("}"));
            }
            default -> throw unexpected(token);
        }
    }

    private List<Argument> arguments() {
        expect("(");
        return argumentsUntil(")");
    }

    private List<Argument> argumentsUntil(String end) {
        List<Argument> arguments = new ArrayList<>();
        if (accept(end)) {
            return arguments;
        }
        do {
            Term first = expression(0);
            arguments.add(accept("=>") ? new Argument(first, expression(0)) : new Argument(null, first));
        } while (accept(","));
        expect(end);
        return arguments;
    }
}
