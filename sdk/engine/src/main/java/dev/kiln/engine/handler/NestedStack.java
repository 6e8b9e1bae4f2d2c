package dev.kiln.engine.handler;

import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stack that implements a resource. Its id is the resource's physical id. Each operation begins the work and gives progress
 * that is done when the stack has come to rest well, and fails with the stack's own reason when it has not.
 */
public interface NestedStack {

    /**
     * A nested stack as it is now.
     *
     * @param id its UUID
     * @param name its name
     * @param action its last action
     * @param status how far that has come
     * @param reason why, in Heat's words
     */
    record View(String id, String name, Action action, Status status, String reason) {}

    /**
     * A resource of the nested stack.
     *
     * @param name its name
     * @param type its type as the template has it
     * @param action its last action
     * @param status how far that has come
     * @param referenceId what {@code get_resource} gives for it
     * @param definition its definition in the template, as the template has it
     * @param number its row; of two made at the same time the younger has the higher one
     * @param createdAt when it was made
     */
    record Member(
            String name,
            String type,
            Action action,
            Status status,
            @Nullable String referenceId,
            ResourceDef definition,
            long number,
            Instant createdAt) {}

    /**
     * The stack.
     *
     * @return its state, or empty when there is none
     */
    Optional<View> view();

    /**
     * Makes the stack.
     *
     * @param template its template
     * @param parameters values of its parameters
     * @return progress
     */
    Progress create(Template template, Map<String, ? extends @Nullable Object> parameters);

    /**
     * Changes the stack, or makes it when there is none.
     *
     * @param template its new template
     * @param parameters values of its parameters
     * @return progress
     */
    Progress update(Template template, Map<String, ? extends @Nullable Object> parameters);

    /**
     * Removes the stack.
     *
     * @return progress; done at once when there is none
     */
    Progress delete();

    /**
     * Suspends the stack.
     *
     * @return progress
     */
    Progress suspend();

    /**
     * Resumes the stack.
     *
     * @return progress
     */
    Progress resume();

    /**
     * Checks the stack.
     *
     * @return progress
     */
    Progress check();

    /** Stops the stack's action where it is; what is in progress ends by itself. Does nothing at rest. */
    void cancel();

    /**
     * The stack's resources.
     *
     * @return the resources that its template has, by name in the template's order
     */
    List<Member> members();

    /**
     * The template in force.
     *
     * @return the template, or empty when there is no stack
     */
    Optional<Template> template();

    /**
     * The value of an output.
     *
     * @param output the output's name
     * @return the value; null when the stack has no such output
     */
    @Nullable
    Object output(String output);

    /**
     * The names of the outputs.
     *
     * @return the names in the template's order; empty when there is no stack
     */
    List<String> outputs();

    /**
     * The value of a resource's attribute.
     *
     * @param resource a resource of the nested stack
     * @param attribute its attribute
     * @param path what to select in it
     * @return the value, or null when there is none
     * @throws dev.kiln.hot.value.ValueException when the resource has no such attribute
     */
    @Nullable
    Object attribute(String resource, String attribute, List<?> path);

    /**
     * What {@code get_resource} gives for a resource.
     *
     * @param resource a resource of the nested stack
     * @return the reference, or null when there is no stack
     */
    @Nullable
    Object reference(String resource);

    /**
     * A template among the files that were sent with the template of the resource's own stack.
     *
     * @param name the file's name
     * @return the template, or empty when there is no such file
     */
    Optional<Template> templateFile(String name);
}
