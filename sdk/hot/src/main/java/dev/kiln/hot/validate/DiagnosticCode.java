package dev.kiln.hot.validate;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codes of the validator's findings, each with the words that Heat puts before the message. */
public enum DiagnosticCode {
    /** The type is neither Heat's nor known otherwise. */
    UNKNOWN_TYPE("unknown-type", Prefix.NONE),
    /** The type is deprecated. */
    DEPRECATED_TYPE("deprecated-type", Prefix.NONE),
    /** The type is hidden: kept for old stacks only. */
    HIDDEN_TYPE("hidden-type", Prefix.NONE),
    /** A name with a slash. */
    RESOURCE_NAME("resource-name", Prefix.NONE),
    /** A parameter and a resource of one name. */
    DUPLICATE_NAME("duplicate-name", Prefix.NONE),
    /** The type has no such property. */
    UNKNOWN_PROPERTY("unknown-property", Prefix.PROPERTY),
    /** A required property is absent. */
    MISSING_PROPERTY("missing-property", Prefix.PROPERTY),
    /** Heat knows the property but refuses its use. */
    UNIMPLEMENTED_PROPERTY("unimplemented-property", Prefix.PROPERTY),
    /** The value cannot be converted to the property's type. */
    WRONG_TYPE("wrong-type", Prefix.PROPERTY),
    /** The value breaks a constraint. */
    CONSTRAINT("constraint", Prefix.PROPERTY),
    /** The property is deprecated. */
    DEPRECATED_PROPERTY("deprecated-property", Prefix.NONE),
    /** The property is hidden: kept for old templates only. */
    HIDDEN_PROPERTY("hidden-property", Prefix.NONE),
    /** The attribute is deprecated or hidden. */
    DEPRECATED_ATTRIBUTE("deprecated-attribute", Prefix.NONE),
    /** A function's reference to a resource that is not there. */
    UNKNOWN_RESOURCE("unknown-resource", Prefix.NONE),
    /** A {@code depends_on} of a resource that is not there. */
    UNKNOWN_DEPENDENCY("unknown-dependency", Prefix.NONE),
    /** The type has no such attribute. */
    UNKNOWN_ATTRIBUTE("unknown-attribute", Prefix.PATH),
    /** The template declares no such parameter. */
    UNKNOWN_PARAMETER("unknown-parameter", Prefix.PROPERTY),
    /** The template declares no such condition. */
    UNKNOWN_CONDITION("unknown-condition", Prefix.PATH),
    /** A condition is neither a boolean nor a condition function. */
    CONDITION_DEFINITION("condition-definition", Prefix.CONDITION),
    /** A condition uses itself. */
    CIRCULAR_CONDITION("circular-condition", Prefix.CONDITION),
    /** A function that conditions cannot use. */
    FUNCTION_IN_CONDITION("function-in-condition", Prefix.PATH),
    /** Resources that wait for each other. */
    DEPENDENCY_CYCLE("dependency-cycle", Prefix.NONE),
    /** The deletion policy is none of Delete, Retain and Snapshot. */
    DELETION_POLICY("deletion-policy", Prefix.NONE),
    /** The type cannot make a snapshot when it is deleted. */
    SNAPSHOT_POLICY("snapshot-policy", Prefix.PATH),
    /** A dependency on or of a resource that exists already. */
    EXTERNAL_DEPENDENCY("external-dependency", Prefix.NONE),
    /** A function of another version, which this version leaves as data. */
    FUNCTION_NOT_IN_VERSION("function-not-in-version", Prefix.NONE),
    /** A function that the version has removed. */
    REMOVED_FUNCTION("removed-function", Prefix.PATH),
    /** A function call whose arguments Heat refuses. */
    FUNCTION_ARGUMENTS("function-arguments", Prefix.PATH),
    /** A function that fails with the values that are known. */
    FUNCTION_VALUE("function-value", Prefix.PROPERTY),
    /** A literal map that Heat would read as a call. */
    LITERAL_FUNCTION_NAME("literal-function-name", Prefix.NONE),
    /** A password or key in the open. */
    PLAIN_TEXT_SECRET("plain-text-secret", Prefix.NONE),
    /** A parameter that nothing uses. */
    UNUSED_PARAMETER("unused-parameter", Prefix.NONE),
    /** A condition that nothing uses. */
    UNUSED_CONDITION("unused-condition", Prefix.NONE),
    /** A group names no parameter, or one that another group has. */
    PARAMETER_GROUP("parameter-group", Prefix.PARAMETER_GROUP),
    /** A parameter's declaration is wrong. */
    PARAMETER_DECLARATION("parameter-declaration", Prefix.NONE),
    /** Heat takes no stack of that name. */
    STACK_NAME("stack-name", Prefix.NONE),
    /** The environment is wrong. */
    ENVIRONMENT("environment", Prefix.NONE),
    /** The template of a nested stack is not among the files. */
    MISSING_TEMPLATE_FILE("missing-template-file", Prefix.NONE),
    /** Templates that contain each other, or too many levels of them. */
    NESTING_DEPTH("nesting-depth", Prefix.NONE),
    /** A random string shorter than what it must contain. */
    RANDOM_STRING_LENGTH("random-string-length", Prefix.NONE),
    /** A scaling group whose sizes contradict each other. */
    GROUP_SIZE("group-size", Prefix.NONE),
    /** A scaling policy with a step that its adjustment does not take. */
    SCALING_STEP("scaling-step", Prefix.NONE),
    /** A server that boots from nothing. */
    SERVER_BOOT_SOURCE("server-boot-source", Prefix.NONE),
    /** Properties that exclude each other. */
    PROPERTY_CONFLICT("property-conflict", Prefix.NONE),
    /** A property without another that it needs, or none of several of which one is needed. */
    PROPERTY_COMBINATION("property-combination", Prefix.NONE),
    /** Values that do not go together, for a reason that only the type knows. */
    PROPERTY_VALUES("property-values", Prefix.NONE),
    /** One function in place of the map of properties. */
    WHOLE_PROPERTIES("whole-properties", Prefix.NONE),
    /** An output reads a resource that exists only where a condition holds. */
    CONDITIONAL_REFERENCE("conditional-reference", Prefix.NONE),
    /** The release that the stack is meant for does not have it. */
    NOT_IN_RELEASE("not-in-release", Prefix.NONE);

    private static final Map<String, DiagnosticCode> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DiagnosticCode::text, Function.identity()));

    private final String text;
    private final Prefix prefix;

    DiagnosticCode(String text, Prefix prefix) {
        this.text = text;
        this.prefix = prefix;
    }

    /**
     * The code as diagnostics carry it.
     *
     * @return for example {@code unknown-property}
     */
    public String text() {
        return text;
    }

    Prefix prefix() {
        return prefix;
    }

    /**
     * Looks a code up by its text.
     *
     * @param text for example {@code unknown-property}
     * @return the code, or empty when the finding is not the validator's
     */
    public static Optional<DiagnosticCode> named(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /** What Heat writes before a message. */
    enum Prefix {
        /** Nothing. */
        NONE,
        /** {@code <path>: }. */
        PATH,
        /** {@code Property error: <path>: }. */
        PROPERTY,
        /** {@code Condition validation error: }. */
        CONDITION,
        /** {@code Parameter Groups error: <path>: }. */
        PARAMETER_GROUP
    }
}
