package dev.kiln.hot.validate;

import dev.kiln.hot.value.PythonText;
import java.util.List;

/** A volume has a size or something to take it from. */
final class VolumeRule implements Rule {

    private static final List<String> SOURCES = List.of("snapshot_id", "source_volid", "image", "imageRef");

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, "OS::Cinder::Volume", volume -> {
            if (volume.knows("size", "backup_id", "snapshot_id", "source_volid", "image", "imageRef")
                    && !volume.has("backup_id")) {
                sources(volume);
            }
        });
    }

    private static void sources(TypedResource volume) {
        List<String> given = SOURCES.stream().filter(volume::has).toList();
        boolean copy = given.size() == 1 && !given.get(0).startsWith("image");
        if (volume.value("size") == null && !copy) {
            volume.error(
                    DiagnosticCode.PROPERTY_COMBINATION,
                    "If neither \"backup_id\" nor \"size\" is provided, one and only one of \"source_volid\","
                            + " \"snapshot_id\" must be specified, but currently specified options: "
                            + PythonText.repr(given) + ".",
                    "set `size`");
        } else if (volume.value("size") != null && given.size() > 1) {
            volume.error(
                    DiagnosticCode.PROPERTY_CONFLICT,
                    "If \"size\" is provided, only one of \"image\", \"imageRef\", \"source_volid\", \"snapshot_id\" can be"
                            + " specified, but currently specified options: " + PythonText.repr(given) + ".",
                    "keep one of them");
        }
    }
}
