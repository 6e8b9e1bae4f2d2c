package dev.kiln.schema.harvest;

import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaDiff;
import dev.kiln.schema.files.SchemaReader;
import dev.kiln.schema.files.SchemaWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** Adds harvested releases to the schema files of a folder. */
public final class Harvest {

    private static final String USAGE = "usage: Harvest TYPES_FOLDER RELEASE=FACTS.json ...  (oldest release first)";

    private Harvest() {}

    /**
     * Adds releases and prints what each changed.
     *
     * @param args the folder of the schema files, then for each release, oldest first, its id and its file as {@code zed=file.json}
     * @throws IOException when a file cannot be read or written
     */
    @SuppressWarnings("SystemOut") // a command's report
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException(USAGE);
        }
        Path types = Path.of(args[0]);
        for (int i = 1; i < args.length; i++) {
            String[] parts = args[i].split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("\"" + args[i] + "\" has no =; " + USAGE);
            }
            HeatRelease release = HeatRelease.named(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException(
                            "\"" + parts[0] + "\" is no release: add a constant to HeatRelease first"));
            add(types, release, Path.of(parts[1]), System.out);
        }
    }

    /**
     * Adds one release. A file whose meaning stays the same is not touched, so that comments and layout in it stay.
     *
     * @param types the folder of the schema files; made when it is missing
     * @param release the release
     * @param facts what was harvested from it
     * @param report takes the report
     * @throws IOException when a file cannot be read or written
     */
    public static void add(Path types, HeatRelease release, Path facts, PrintStream report) throws IOException {
        Files.createDirectories(types);
        SortedMap<String, ResourceSchema> known = SchemaReader.readTypes(types);
        SortedMap<String, ResourceSchema> merged = ReleaseMerge.add(
                known,
                HarvestReader.read(String.valueOf(facts.getFileName()), Files.readString(facts), release),
                release);
        int written = 0;
        for (Map.Entry<String, ResourceSchema> type : merged.entrySet()) {
            if (!type.getValue().equals(known.get(type.getKey()))) {
                Files.writeString(
                        types.resolve(SchemaWriter.fileOf(type.getKey())), SchemaWriter.write(type.getValue()));
                written++;
            }
        }
        for (String gone : known.keySet()) {
            if (!merged.containsKey(gone)) {
                Files.delete(types.resolve(SchemaWriter.fileOf(gone)));
            }
        }
        report.print(SchemaDiff.between(known, merged).report(release.title()));
        report.println(written + " of " + merged.size() + " files written");
    }
}
