package dev.kiln.cli.program;

import dev.kiln.App;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.synth.AppCapture;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.StackOrder;
import dev.kiln.synth.SynthesisException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a program, takes the apps that it makes, and synthesizes them. */
final class AppRunner {

    private final String name;
    private final Path workingDirectory;
    private final ClassLoader loader;
    private final SourceFiles sources;

    AppRunner(AppRequest request, ClassLoader loader, SourceFiles sources) {
        this.name = request.app();
        this.workingDirectory = request.workingDirectory();
        this.loader = loader;
        this.sources = sources;
    }

    LoadedApp run(EntryPoint start) throws ProgramException {
        List<App> apps = capture(start);
        if (apps.isEmpty()) {
            throw new ProgramException(
                    name + " runs, but makes no app", "its main has to create an App and the stacks in it");
        }
        List<Diagnostic> errors = new ArrayList<>();
        Map<String, LoadedStack> stacks = new LinkedHashMap<>();
        for (App app : apps) {
            try {
                Assembly assembly = Assembly.of(app);
                for (StackArtifact artifact : assembly.stacks()) {
                    if (stacks.put(artifact.stackName(), loaded(artifact, assembly)) != null) {
                        throw new ProgramException(
                                name + " makes two stacks called " + artifact.stackName() + " in different apps",
                                "give each stack a name of its own");
                    }
                }
            } catch (SynthesisException e) {
                errors.addAll(e.diagnostics());
            }
        }
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
        if (stacks.isEmpty()) {
            throw new ProgramException(name + " makes an app without stacks", "create a stack in it: new MyStack(app)");
        }
        return new LoadedApp(List.copyOf(stacks.values()));
    }

    private List<App> capture(EntryPoint start) throws ProgramException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return AppCapture.during(workingDirectory, start::run);
        } catch (InvocationTargetException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (Exception | LinkageError e) {
            throw failed(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ProgramException failed(Throwable thrown) {
        if (thrown instanceof SynthesisException wrong) {
            return invalid(wrong.diagnostics());
        }
        Throwable cause =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        String at = "";
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (isUsers(frame)) {
                String folder = frame.getClassName()
                        .substring(0, frame.getClassName().lastIndexOf('.') + 1)
                        .replace('.', '/');
                at = " at " + sources.display(new Location(folder + frame.getFileName(), frame.getLineNumber(), 0));
                break;
            }
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return new ProgramException(
                name + " failed" + at + ": " + cause.getClass().getName() + message,
                "mend the program; --debug shows the whole stack trace",
                cause);
    }

    private boolean isUsers(StackTraceElement frame) {
        if (frame.getFileName() == null) {
            return false;
        }
        try {
            return Class.forName(frame.getClassName(), false, loader).getClassLoader() == loader;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private InvalidAppException invalid(List<Diagnostic> findings) {
        return new InvalidAppException(
                name, findings.stream().map(sources::display).toList());
    }

    private LoadedStack loaded(StackArtifact artifact, Assembly assembly) {
        return new LoadedStack(
                artifact.stackName(),
                artifact.yaml(),
                artifact,
                null,
                (TemplatePath path) -> artifact.sources().at(path).map(sources::display),
                artifact.warnings().stream()
                        .filter(warning -> warning.severity() != Severity.ERROR)
                        .map(sources::display)
                        .toList(),
                assembly.wires().stream()
                        .filter(wire -> wire.consumer().equals(artifact.stackName()))
                        .toList(),
                assembly.orders().stream()
                        .filter(order -> order.then().equals(artifact.stackName()))
                        .map(StackOrder::first)
                        .toList());
    }
}
