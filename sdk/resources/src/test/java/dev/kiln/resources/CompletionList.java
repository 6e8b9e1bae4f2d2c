package dev.kiln.resources;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Prints what an IDE offers after the dot: for a generated class and each class within it the public methods, overloads and all, in
 * alphabetical order, each with the first sentence of its documentation.
 */
final class CompletionList {

    private static final Path GENERATED = Path.of("target/generated-sources/kiln/dev/kiln/resources");

    private final Map<String, List<Entry>> byClass = new TreeMap<>(Comparator.naturalOrder());

    /** One line of the popup and the sentence beside it. */
    record Entry(String signature, String result, String sentence) {}

    private CompletionList() {}

    /**
     * Prints the lists of the classes that are named.
     *
     * @param args generated classes by their path, for example {@code nova/NovaServer}
     */
    public static void main(String[] args) throws IOException {
        List<Path> sources = Arrays.stream(args)
                .map(name -> GENERATED.resolve(name + ".java"))
                .toList();
        System.out.print(text(of(sources)));
    }

    /** The lists as text. */
    static String text(Map<String, List<Entry>> lists) {
        StringBuilder text = new StringBuilder();
        lists.forEach((owner, entries) -> {
            text.append(text.isEmpty() ? "" : "\n").append(owner).append(".\n");
            entries.forEach(one -> text.append("  ")
                    .append(one.signature())
                    .append("  ")
                    .append(one.result())
                    .append("\n      ")
                    .append(one.sentence())
                    .append('\n'));
        });
        return text.toString();
    }

    /** The lists of source files, by class; without methods that only carry out what a supertype documents. */
    static Map<String, List<Entry>> of(Collection<Path> sources) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        CompletionList list = new CompletionList();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees documentation = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                list.new Methods(documentation).scan(unit, null);
            }
        }
        list.byClass.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::signature)));
        return list.byClass;
    }

    private final class Methods extends TreePathScanner<Void, Void> {
        private final DocTrees documentation;

        Methods(DocTrees documentation) {
            this.documentation = documentation;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            boolean inherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && method.getReturnType() != null
                    && !inherited) {
                String parameters = method.getParameters().stream()
                        .map(VariableTree::toString)
                        .collect(Collectors.joining(", ", "(", ")"));
                byClass.computeIfAbsent(owner(), name -> new ArrayList<>())
                        .add(new Entry(
                                method.getName() + parameters,
                                method.getReturnType().toString(),
                                sentence()));
            }
            return null;
        }

        private String owner() {
            List<String> names = new ArrayList<>();
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof ClassTree type) {
                    names.add(0, type.getSimpleName().toString());
                }
            }
            return String.join(".", names);
        }

        private String sentence() {
            DocCommentTree comment = documentation.getDocCommentTree(getCurrentPath());
            return comment == null
                    ? ""
                    : comment.getFirstSentence().stream()
                            .map(Methods::text)
                            .collect(Collectors.joining())
                            .replaceAll("\\s+", " ");
        }

        private static String text(DocTree tree) {
            return tree instanceof LiteralTree literal ? literal.getBody().getBody() : tree.toString();
        }
    }
}
