package dev.kiln.synth;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.OwnType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The types of users' own that one stack mentions: what is known of them beside Kiln's own, and the files that they need. */
final class OwnTypes implements SchemaCatalog {

    private final SchemaCatalog bundled = SchemaCatalog.bundled();
    private final Map<String, OwnType> types = new LinkedHashMap<>();
    private final Map<String, CallSite> firstUse = new LinkedHashMap<>();

    void mention(OwnType type, CallSite site) {
        types.putIfAbsent(type.wireValue(), type);
        firstUse.putIfAbsent(type.wireValue(), site);
    }

    @Override
    public Optional<ResourceSchema> type(String name) {
        OwnType own = types.get(name);
        return own == null ? bundled.type(name) : Optional.of(own.schema());
    }

    @Override
    public SortedSet<String> types() {
        SortedSet<String> all = new TreeSet<>(bundled.types());
        all.addAll(types.keySet());
        return all;
    }

    /** What validates by: Kiln's own catalogue as it is where nothing was added to it. */
    SchemaCatalog catalog() {
        return types.isEmpty() ? bundled : this;
    }

    /** Adds what the types need to the files of a stack; two files of one name cannot both be sent. */
    void addFiles(FileCollector files, Findings findings) {
        types.forEach((name, type) -> type.files().forEach((file, text) -> {
            CallSite site = firstUse.get(name);
            if (!files.attach(file, text) && site != null) {
                findings.add(
                        Diagnostic.error(
                                "file-collision",
                                TemplatePath.of("resources"),
                                "The type " + name + " needs a file " + file
                                        + ", but another file of that name belongs to the stack",
                                "rename one of the files and generate its class anew, or give the nested stack another name"),
                        site);
            }
        }));
    }
}
