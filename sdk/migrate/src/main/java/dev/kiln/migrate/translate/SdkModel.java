package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.Codegen;
import dev.kiln.codegen.model.Model;
import dev.kiln.codegen.model.ReferenceModel;
import dev.kiln.codegen.model.ResourceModel;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.SchemaCatalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The classes of the SDK, as the generator that made them sees them. */
public final class SdkModel {

    private final Map<String, ResourceModel> resources = new HashMap<>();

    private final Map<String, ClassName> references = new HashMap<>();

    private SdkModel(Map<String, ResourceModel> others, Map<String, ClassName> otherReferences, Model model) {
        resources.putAll(others);
        references.putAll(otherReferences);
        model.references().stream()
                .filter(ReferenceModel::checked)
                .forEach(reference -> references.put(reference.constraint(), reference.name()));
        model.resources().forEach(resource -> resources.put(resource.schema().name(), resource));
    }

    /**
     * The classes that come with Kiln.
     *
     * @return the model; made once
     */
    public static SdkModel bundled() {
        return Holder.MODEL;
    }

    /**
     * These classes, and those that the generator makes of users' own types.
     *
     * @param own the generator's model of the own types
     * @return a new model
     */
    public SdkModel with(Model own) {
        return new SdkModel(resources, references, own);
    }

    /**
     * The class of a type.
     *
     * @param heatType for example {@code OS::Nova::Server}
     * @return the class, or empty when there is none
     */
    public Optional<ResourceModel> resource(String heatType) {
        return Optional.ofNullable(resources.get(heatType));
    }

    /**
     * The reference interface whose parameters Heat holds against a constraint.
     *
     * @param constraint for example {@code neutron.network}
     * @return the interface, or empty when there is none
     */
    public Optional<ClassName> reference(String constraint) {
        return Optional.ofNullable(references.get(constraint));
    }

    private static final class Holder {

        private static final SdkModel MODEL = new SdkModel(
                Map.of(), Map.of(), Model.of(Codegen.RESOURCES, SchemaCatalog.described(), ReferenceCatalog.bundled()));
    }
}
