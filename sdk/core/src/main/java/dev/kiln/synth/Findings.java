package dev.kiln.synth;

import dev.kiln.IncludedFile;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.spi.CallSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What synthesis learns about one stack: where each place of the template comes from, and what is wrong. */
final class Findings {

    private final CallSite stackSite;
    private final Map<TemplatePath, CallSite> sites = new LinkedHashMap<>();
    private final List<Diagnostic> unlocated = new ArrayList<>();
    private final List<Diagnostic> located = new ArrayList<>();
    private final Set<TemplatePath> foreign = new HashSet<>();

    private final List<Need> needs = new ArrayList<>();

    /**
     * A file that goes along with the template.
     *
     * @param file the file
     * @param path the place that asks for it
     * @param template whether it is a template, which may need further files
     */
    record Need(IncludedFile file, TemplatePath path, boolean template) {}

    Findings(CallSite stackSite) {
        this.stackSite = stackSite;
    }

    void locate(TemplatePath path, CallSite site) {
        sites.put(path, site);
    }

    @Nullable
    CallSite siteOf(TemplatePath path) {
        return sites.get(path);
    }

    SourceMap sources() {
        return new SourceMap(sites);
    }

    /** A finding whose line follows from its place in the template. */
    void add(Diagnostic diagnostic) {
        unlocated.add(diagnostic);
    }

    /** A finding whose line is known. */
    void add(Diagnostic diagnostic, CallSite site) {
        located.add(diagnostic.at(site.location().orElse(null)));
    }

    /** The files whose text a value needs. */
    void needs(List<IncludedFile> files, TemplatePath path) {
        files.forEach(file -> needs.add(new Need(file, path, false)));
    }

    /** A template whose text a value or a type needs, with all that it needs itself. */
    void needsTemplate(IncludedFile file, TemplatePath path) {
        needs.add(new Need(file, path, true));
    }

    List<Need> needs() {
        return Collections.unmodifiableList(needs);
    }

    void foreign(TemplatePath path, String what, Stack owner, CallSite declaredAt, CallSite usedAt) {
        foreign.add(path);
        add(
                Diagnostic.error(
                        "foreign-reference",
                        path,
                        "The " + what + " belongs to the stack " + owner.name() + ", where it is declared at "
                                + declaredAt,
                        Family.outwards(owner).stream().anyMatch(Stack::isMember)
                                ? "there are as many of it as the group has members: say which with the member's each(...) or at(...)"
                                : "create both stacks in one app, or declare what is needed in this stack too"),
                usedAt);
    }

    /** The places of the findings of a kind. */
    Set<TemplatePath> pathsOf(String code) {
        return unlocated.stream()
                .filter(diagnostic -> diagnostic.code().equals(code))
                .map(Diagnostic::path)
                .collect(Collectors.toSet());
    }

    /** All findings with their lines. */
    List<Diagnostic> located() {
        SourceMap sources = sources();
        List<Diagnostic> all = new ArrayList<>(located);
        for (Diagnostic diagnostic : unlocated) {
            if (isKnownAsForeign(diagnostic)) {
                continue;
            }
            Location location =
                    sources.at(diagnostic.path()).or(() -> stackSite.location()).orElse(null);
            all.add(diagnostic.at(location));
        }
        return all;
    }

    /** A name of another stack is unknown in this one, of course: one finding is enough. */
    private boolean isKnownAsForeign(Diagnostic diagnostic) {
        if (!diagnostic.code().startsWith("unknown-")) {
            return false;
        }
        Optional<TemplatePath> place = Optional.of(diagnostic.path());
        while (place.isPresent()) {
            if (foreign.contains(place.get())) {
                return true;
            }
            place = place.get().parent();
        }
        return false;
    }
}
