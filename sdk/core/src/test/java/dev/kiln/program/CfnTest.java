package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.App;
import dev.kiln.Cfn;
import dev.kiln.Expr;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.SynthesisException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CloudFormation's functions -> their form in a template of the first version. */
class CfnTest {

    private static final class Old extends Stack {
        Old(App app, HotVersion version) {
            super(app, "old");
            templateVersion(version);
            Parameter<List<String>> zones = listParameter("zones", p -> {});
            Box box = Box.of(this, "box", "x");
            output("ref", Cfn.ref(box));
            output("select", Cfn.select(0, zones));
            output("join", Cfn.join("-", List.of("a", "b")));
            output("split", Cfn.split(",", box.ref()));
            output("replace", Cfn.replace(Map.of("a", "b"), "a text"));
            output("base64", Cfn.base64(box.ref()));
            output("zones", Cfn.availabilityZones());
            output("members", Cfn.memberListToMap("Name", "Value", List.of(".member.0.Name=a", ".member.0.Value=b")));
            Expr<String> facade = Cfn.resourceFacade("DeletionPolicy");
            output("facade", facade);
        }
    }

    @Test
    void standInATemplateOfTheFirstVersion() {
        App app = new App();
        new Old(app, HotVersion.V2013_05_23);

        assertThat(Assembly.of(app).stacks().get(0).yaml()).endsWith("""
                outputs:
                  ref:
                    value: { Ref: box }
                  select:
                    value: { Fn::Select: [0, { get_param: zones }] }
                  join:
                    value: { Fn::Join: ["-", [a, b]] }
                  split:
                    value: { Fn::Split: [",", { get_resource: box }] }
                  replace:
                    value:
                      Fn::Replace:
                        - a: b
                        - a text
                  base64:
                    value: { Fn::Base64: { get_resource: box } }
                  zones:
                    value: { Fn::GetAZs: "" }
                  members:
                    value:
                      Fn::MemberListToMap: [Name, Value, [.member.0.Name=a, .member.0.Value=b]]
                  facade:
                    value: { Fn::ResourceFacade: DeletionPolicy }
                """);
    }

    @Test
    void areRefusedInLaterVersions() {
        App app = new App();
        new Old(app, HotVersion.V2018_08_31);

        SynthesisException refusal = catchThrowableOfType(SynthesisException.class, () -> Assembly.of(app));

        assertThat(refusal.diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("Fn::Join"))
                .anyMatch(message -> message.contains("Ref"));
    }
}
