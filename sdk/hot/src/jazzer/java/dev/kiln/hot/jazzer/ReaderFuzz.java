package dev.kiln.hot.jazzer;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.kiln.hot.Template;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.write.HotWriter;

/**
 * Any text is read as a template or refused with diagnostics, never with an exception; what was read is written and read again
 * without a change.
 */
public final class ReaderFuzz {

    private ReaderFuzz() {}

    /** Called by Jazzer, which is led by the branches that its inputs reach. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        ReadResult read = HotReader.read(data.consumeRemainingAsString(), "fuzz.yaml");
        Template template = read.template();
        if (template == null) {
            if (read.diagnostics().isEmpty()) {
                throw new IllegalStateException("neither a template nor a diagnostic");
            }
            return;
        }
        String written = HotWriter.write(template);
        Template again = HotReader.read(written, "again.yaml").template();
        if (!template.equals(again)) {
            throw new IllegalStateException("read differently after writing:\n" + written);
        }
    }
}
