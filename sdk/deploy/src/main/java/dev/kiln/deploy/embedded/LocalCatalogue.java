package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackEnvironment;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.inspect.BuildInfo;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.ServiceInfo;
import dev.kiln.deploy.inspect.TemplateFunction;
import dev.kiln.deploy.inspect.TemplateVersion;
import dev.kiln.deploy.inspect.TypeFilter;
import dev.kiln.deploy.inspect.TypeInfo;
import dev.kiln.deploy.inspect.ValidatedTemplate;
import dev.kiln.hot.FunctionTable;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.validate.TemplateValidator;
import dev.kiln.hot.validate.ValidationRequest;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the engine in this process can do. */
final class LocalCatalogue implements CloudInspection {

    private static final String HOT = "heat_template_version.";
    /** Values may be missing where no stack is made. */
    private static final String MISSING_VALUE = "parameter-missing";

    @Override
    public List<TypeInfo> types(TypeFilter filter) {
        SchemaCatalog catalog = SchemaCatalog.described();
        Pattern name = pattern(filter.name());
        List<TypeInfo> types = new ArrayList<>();
        for (String type : catalog.types()) {
            if (!name.matcher(type).find()) {
                continue;
            }
            ResourceSchema schema = catalog.type(type).orElseThrow();
            boolean wanted = (filter.support() == null
                            || schema.supportStatus().status().name().equalsIgnoreCase(filter.support()))
                    && (filter.version() == null
                            || filter.version().equals(schema.supportStatus().version()));
            if (wanted) {
                types.add(new TypeInfo(type, schema.description().orElse("")));
            }
        }
        return types;
    }

    private static Pattern pattern(@Nullable String name) {
        try {
            return Pattern.compile(name == null ? "" : name);
        } catch (PatternSyntaxException e) {
            throw new DeployException(
                    Kind.REFUSED, "\"" + name + "\" is no regular expression: " + e.getDescription() + ".", null, e);
        }
    }

    @Override
    public ResourceSchema type(String name) {
        return SchemaCatalog.described()
                .type(name)
                .orElseThrow(() -> new DeployException(
                        Kind.NOT_FOUND,
                        "There is no resource type " + name + ". `kiln type list --local` shows those there are."));
    }

    @Override
    public Map<String, @Nullable Object> typeTemplate(String name, String kind) {
        if (!kind.equals("hot")) {
            throw new DeployException(
                    Kind.NOT_ALLOWED, "The engine on this machine reads HOT only; leave out the kind.");
        }
        return TypeTemplate.of(type(name));
    }

    @Override
    public List<TemplateVersion> templateVersions() {
        return Stream.of(HotVersion.values())
                .map(version -> new TemplateVersion(
                        HOT + version.date(),
                        "hot",
                        version.alias().map(HOT::concat).stream().toList()))
                .toList();
    }

    @Override
    public List<TemplateFunction> templateFunctions(String version, boolean conditions) {
        String name = version.startsWith(HOT) ? version.substring(HOT.length()) : version;
        HotVersion found = HotVersion.named(name)
                .orElseThrow(() -> new DeployException(
                        Kind.NOT_FOUND,
                        "There is no template version " + version + "; there are "
                                + Stream.of(HotVersion.values())
                                        .map(HotVersion::date)
                                        .collect(Collectors.joining(", "))
                                + "."));
        return Stream.of(Intrinsic.values())
                .filter(function -> FunctionTable.removedIn(function)
                                .filter(found::isAtLeast)
                                .isEmpty()
                        && (FunctionTable.isCall(function, found)
                                || (conditions && FunctionTable.isConditionCall(function, found))))
                .map(function -> new TemplateFunction(function.wireName(), ""))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    @Override
    public ValidatedTemplate validate(StackRequest request) {
        ValidationRequest whole = ValidationRequest.ofText(request.template(), request.name())
                .withEnvironment(LocalRequests.sections(StackEnvironment.written(request)))
                .withParameters(request.parameters())
                .withFiles(request.files());
        List<Diagnostic> findings = TemplateValidator.bundled().validate(whole);
        List<Diagnostic> errors = findings.stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR && !finding.code().equals(MISSING_VALUE))
                .toList();
        if (!errors.isEmpty()) {
            throw new DeployException(
                    Kind.REFUSED,
                    errors.stream()
                            .map(LocalCatalogue::text)
                            .collect(Collectors.joining("\n  ", "The template is refused:\n  ", "")),
                    errors.get(0).path(),
                    null);
        }
        return LocalParameters.of(
                HotReader.read(request.template(), request.name()).orThrow(),
                findings.stream()
                        .filter(finding -> finding.severity() != Severity.ERROR)
                        .map(LocalCatalogue::text)
                        .toList());
    }

    private static String text(Diagnostic finding) {
        return (finding.location() == null ? "" : finding.location() + ": ") + finding.path() + ": "
                + finding.message();
    }

    @Override
    public List<ServiceInfo> services() {
        throw new DeployException(
                Kind.NOT_ALLOWED,
                "There are no services on this machine: the engine runs in this process, and only as long as it does.");
    }

    @Override
    public BuildInfo buildInfo() {
        throw new DeployException(
                Kind.NOT_ALLOWED,
                "The engine on this machine is part of Kiln: `kiln --version` says which one this is.");
    }
}
