package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.codegen.emit.SourceFile;
import dev.kiln.codegen.naming.GenerationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    @TempDir
    private Path root;

    @Test
    void onlyWhatChangedIsWrittenAndWhatIsStaleIsDeleted() throws IOException {
        SourceTree tree = new SourceTree(root);
        tree.update(List.of(
                new SourceFile("a/Same.java", "same"),
                new SourceFile("a/Old.java", "old"),
                new SourceFile("b/Gone.java", "gone")));

        SourceTree.Changes changes =
                tree.update(List.of(new SourceFile("a/Same.java", "same"), new SourceFile("a/Old.java", "new")));

        assertThat(changes).isEqualTo(new SourceTree.Changes(1, 1, 1));
        assertThat(root.resolve("a/Old.java")).hasContent("new");
        assertThat(root.resolve("b")).doesNotExist();
    }

    @Test
    void aFileOutsideTheDirectoryIsRefused() {
        assertThatThrownBy(() -> new SourceTree(root.resolve("in")).update(List.of(new SourceFile("../Evil.java", ""))))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("../Evil.java");
        assertThat(root.resolve("Evil.java"))
                .satisfies(path -> assertThat(Files.exists(path)).isFalse());
    }
}
