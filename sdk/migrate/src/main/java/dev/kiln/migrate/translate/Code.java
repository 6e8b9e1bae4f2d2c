package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.migrate.write.Doc;
import java.util.List;

/**
 * A Java expression and what is known of its type.
 *
 * @param form what it is
 * @param kind the kind of its value
 * @param doc the source
 * @param entities of a resource, the reference interfaces that it implements
 */
record Code(Form form, Kind kind, Doc doc, List<ClassName> entities) {

    /** What an expression is in Java. */
    enum Form {
        /** A literal: {@code "a"}, {@code 1}, {@code List.of(...)}. */
        LITERAL,
        /** An {@code Expr} of the kind. */
        EXPR,
        /** A call of a generic method that gives an {@code Expr} of whatever is wanted. */
        INFERRED,
        /** A resource. */
        RESOURCE
    }

    static Code literal(Kind kind, Doc doc) {
        return new Code(Form.LITERAL, kind, doc, List.of());
    }

    static Code expr(Kind kind, Doc doc) {
        return new Code(Form.EXPR, kind, doc, List.of());
    }

    /** A call such as {@code Fn.iff(...)}, whose type Java infers from where it stands. */
    static Code inferred(Kind likely, Doc before, Doc behind) {
        return new Code(Form.INFERRED, likely, Doc.of(before, behind), List.of());
    }

    static Code resource(String variable, List<ClassName> entities) {
        return new Code(Form.RESOURCE, Kind.STRING, Doc.text(variable), entities);
    }

    /** The source, as something that has any type. */
    Doc any() {
        return form == Form.RESOURCE ? Doc.of(doc, ".ref()") : doc;
    }
}
