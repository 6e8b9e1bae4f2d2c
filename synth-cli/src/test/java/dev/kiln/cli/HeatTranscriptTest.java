package dev.kiln.cli;

import dev.kiln.cli.Transcript.Shell;
import dev.kiln.cli.cloud.HeatCloud;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands print of answers that Heat gave. */
class HeatTranscriptTest {

    private static final String STACKS = "/stacks?sort_keys=creation_time&sort_dir=desc&limit=200";

    private static final String WEB = """
            {"id": "16dd85a6-1083-4bb0-8aa7-4d34cf046c5a", "stack_name": "web", "description": "A web server.",
             "stack_status": "%s", "stack_status_reason": "%s", "creation_time": "2026-11-29T05:33:28Z",
             "updated_time": null, "deletion_time": null, "parent": null, "tags": ["x", "y"], "disable_rollback": true,
             "timeout_mins": null, "parameters": {"name": "one", "secret": "******"},
             "outputs": [{"output_key": "ip", "description": "", "output_value": null, "output_error": "no address yet"}]}""";

    private static final String EVENT = """
            {"id": "03fe7a6c-0aac-4719-8ca0-a3982ad3a9c%d", "event_time": "2026-11-29T05:33:%dZ", "resource_name": "%s",
             "physical_resource_id": "%s", "resource_status": "%s", "resource_status_reason": "%s",
             "links": [{"rel": "stack", "href": "http://heat/v1/p/stacks/web/16dd85a6-1083-4bb0-8aa7-4d34cf046c5a"}]}""";

    private static final String PATH = "/stacks/web/16dd85a6-1083-4bb0-8aa7-4d34cf046c5a";

    @TempDir
    private Path folder;

    private final CannedHeat heat = new CannedHeat();

    private Scene scene() {
        return new Scene(new Shell(folder).cloud(HeatCloud.over(heat)));
    }

    private static String web(String status, String reason) {
        return "{\"stack\": " + WEB.formatted(status, reason) + "}";
    }

    private CannedHeat found(String status, String reason) {
        return heat.answers("/stacks/web", web(status, reason))
                .answers("/stacks/16dd85a6-1083-4bb0-8aa7-4d34cf046c5a", web(status, reason))
                .answers(PATH, web(status, reason))
                .answers(PATH + "?resolve_outputs=false", web(status, reason));
    }

    private static String event(int number, String resource, String id, String status, String reason) {
        return EVENT.formatted(number, 10 + number, resource, id, status, reason);
    }

    @Test
    void stacks() throws IOException {
        found("CREATE_COMPLETE", "Stack CREATE completed successfully");
        heat.answers(STACKS, "{\"stacks\": [" + WEB.formatted("CREATE_COMPLETE", "") + "]}");
        scene().kiln("stack list")
                .kiln("stack show web")
                .kiln("stack outputs web")
                .kiln("stack show absent")
                .isAsIn("heat-stacks");
    }

    @Test
    void aFailedStackIsFollowedToItsEnd() throws IOException {
        String id = "16dd85a6-1083-4bb0-8aa7-4d34cf046c5a";
        found("CREATE_FAILED", "Resource CREATE failed");
        heat.answers(
                PATH + "/events?sort_dir=asc&sort_keys=event_time",
                "{\"events\": ["
                        + event(1, "web", id, "CREATE_IN_PROGRESS", "Stack CREATE started") + ","
                        + event(2, "server", "", "CREATE_IN_PROGRESS", "state changed") + ","
                        + event(3, "server", "s-1", "CREATE_FAILED", "ResourceInError: no valid host") + ","
                        + event(4, "web", id, "CREATE_FAILED", "Resource CREATE failed") + "]}");
        scene().kiln("stack events web --follow")
                .kiln("stack events web --follow --json --status FAILED")
                .isAsIn("heat-follow");
    }

    @Test
    void aSoftwareDeploymentThatFailedTellsWhatItPrinted() throws IOException {
        found("CREATE_FAILED", "Resource CREATE failed: Error: resources.run: Deployment to server failed");
        heat.answers(PATH + "/resources?nested_depth=5", """
                {"resources": [{"resource_name": "run", "resource_type": "OS::Heat::SoftwareDeployment",
                 "physical_resource_id": "8f158f0d-5089-41aa-b9c6-cf2b276c80a6", "resource_status": "CREATE_FAILED",
                 "resource_status_reason": "Error: resources.run: Deployment to server failed: deploy_status_code : 3",
                 "links": [{"rel": "stack", "href": "http://heat/v1/p%s"}]}]}""".formatted(PATH))
                .answers("/software_deployments/8f158f0d-5089-41aa-b9c6-cf2b276c80a6", """
                        {"software_deployment": {"id": "8f158f0d-5089-41aa-b9c6-cf2b276c80a6", "output_values":
                         {"deploy_stdout": "%s", "deploy_stderr": "no luck\\n", "deploy_status_code": "3"}}}""".formatted(
                                "line\\n".repeat(30)));
        scene().kiln("stack failures web").kiln("stack failures web --json").isAsIn("heat-failures");
    }

    @Test
    void whatOnlyARealCloudHas() throws IOException {
        heat.answers("/services", """
                        {"services": [{"id": "1e8c3c63-4ef7-4f3f-a5d4-5a5ad4a6d8f1", "engine_id": "6c1a5ad4-2b0f-4f3f-a5d4-5a5ad4a6d8f1",
                         "binary": "heat-engine", "host": "node-1", "hostname": "node-1.example.org", "topic": "engine",
                         "status": "up", "updated_at": "2026-11-29T05:33:28.000000", "report_interval": 60}]}""")
                .answers(
                        "/build_info", "{\"api\": {\"revision\": \"unknown\"}, \"engine\": {\"revision\": \"19.0.0\"}}")
                .answers(
                        "/resource_types/OS%3A%3AHeat%3A%3ANone/template?template_type=cfn",
                        "{\"HeatTemplateFormatVersion\": \"2012-12-12\", \"Resources\": {\"NoneResource\": {\"Type\": \"OS::Heat::None\"}}}");
        scene().kiln("service list")
                .kiln("service list --json")
                .kiln("build-info")
                .kiln("build-info --json")
                .kiln("type template OS::Heat::None --cfn")
                .isAsIn("heat-only");
    }

    @Test
    void refusals() throws IOException {
        heat.answers("/services", 403, """
                {"error": {"type": "Forbidden", "message": "You are not authorized to use service:index."}}""")
                .answers("/build_info", 500, "{\"explanation\": \"The server has either erred.\"}")
                .answers("/software_configs?limit=200", 401, "{\"error\": {\"message\": \"Authentication required\"}}");
        scene().kiln("service list")
                .kiln("build-info")
                .kiln("software config list")
                .isAsIn("heat-refusals");
    }
}
