package dev.kiln.migrate.check;

import dev.kiln.App;
import dev.kiln.hot.Template;
import dev.kiln.migrate.MigratedTemplate;
import dev.kiln.migrate.MigrationException;
import dev.kiln.migrate.TemplateMigrator;
import dev.kiln.migrate.write.Identifiers;
import dev.kiln.synth.Assembly;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Migrates all templates below a folder in memory, compiles and runs what came of it, and compares. */
public final class MigrationCheck {

    private static final int BATCH = 100;

    private final MemoryCompiler compiler = new MemoryCompiler();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

    private MigrationCheck() {}

    /**
     * Checks a folder.
     *
     * @param folder the folder
     * @return what was found: a verdict for each file that says it is a template, and for each that is called one or YAML and is neither
     * @throws IOException when the folder cannot be read
     */
    public static Tally of(Path folder) throws IOException {
        List<Callable<List<Verdict>>> batches = new ArrayList<>();
        Map<String, String> batch = new LinkedHashMap<>();
        TemplateFiles files = TemplateFiles.below(folder);
        for (Map.Entry<String, String> template : files.templates().entrySet()) {
            batch.put(template.getKey(), template.getValue());
            if (batch.size() == BATCH) {
                batches.add(batch(batch, batches.size()));
                batch = new LinkedHashMap<>();
            }
        }
        batches.add(batch(batch, batches.size()));
        List<Verdict> verdicts = new ArrayList<>();
        files.unreadable().forEach((file, reason) -> verdicts.add(Verdict.refused(file, reason)));
        verdicts.addAll(run(batches));
        return new Tally(verdicts);
    }

    private static Callable<List<Verdict>> batch(Map<String, String> templates, int number) {
        return () -> new MigrationCheck().check(templates, "migrated.b" + number);
    }

    private static List<Verdict> run(List<Callable<List<Verdict>>> batches) {
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(batches.size(), Runtime.getRuntime().availableProcessors()));
        try {
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<List<Verdict>> done : threads.invokeAll(batches)) {
                verdicts.addAll(done.get());
            }
            return verdicts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getMessage()), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Verdict> check(Map<String, String> templates, String packageName) {
        List<MigratedTemplate> migrated = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, String> template : templates.entrySet()) {
            String file = template.getKey();
            verdicts.put(file, Verdict.refused(file, "not reached"));
            migrate(file, template.getValue(), packageName + ".t" + number++).ifPresent(migrated::add);
        }
        compile(migrated);
        return List.copyOf(verdicts.values());
    }

    private Optional<MigratedTemplate> migrate(String file, String text, String packageName) {
        try {
            String stem = file.substring(file.lastIndexOf('/') + 1).replaceAll("\\..*", "");
            return Optional.of(
                    TemplateMigrator.migrate(text, file, packageName, Identifiers.className(stem) + "Stack"));
        } catch (MigrationException refused) {
            verdicts.put(file, Verdict.refused(file, String.valueOf(refused.getMessage())));
        } catch (RuntimeException fault) {
            verdicts.put(file, Verdict.refused(file, "fault of the migration: " + fault));
        }
        return Optional.empty();
    }

    private void compile(List<MigratedTemplate> batch) {
        Compiled compiled = compiler.compile(batch);
        for (MigratedTemplate one : batch) {
            List<String> errors = compiled.errors().get(one.qualifiedName());
            verdicts.put(
                    one.file(),
                    errors == null
                            ? compare(one, compiled.loader())
                            : new Verdict(one.file(), one, false, false, "does not compile: " + errors.get(0)));
        }
    }

    private static Verdict compare(MigratedTemplate one, ClassLoader loader) {
        String problem;
        try {
            problem =
                    Sameness.difference(one.template(), synthesize(one, loader)).orElse(null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError fault) {
            Throwable cause =
                    fault instanceof InvocationTargetException && fault.getCause() != null ? fault.getCause() : fault;
            problem = "does not run: " + cause;
        }
        return new Verdict(one.file(), one, true, problem == null, problem);
    }

    private static Template synthesize(MigratedTemplate one, ClassLoader loader) throws ReflectiveOperationException {
        App app = new App();
        loader.loadClass(one.qualifiedName()).getConstructor(App.class).newInstance(app);
        return Assembly.draft(app, new ArrayList<>()).stacks().get(0).template();
    }
}
