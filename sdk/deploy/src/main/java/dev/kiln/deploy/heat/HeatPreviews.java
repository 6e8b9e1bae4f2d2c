package dev.kiln.deploy.heat;

import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.action.PlannedResource;
import dev.kiln.deploy.action.StackPreviews;
import dev.kiln.deploy.action.StackUpdate;
import dev.kiln.deploy.action.UpdatePreview;
import java.util.List;

/** Heat's own previews. */
final class HeatPreviews implements StackPreviews {

    private final HeatApi heat;

    HeatPreviews(HeatApi heat) {
        this.heat = heat;
    }

    @Override
    public List<PlannedResource> ofCreate(StackRequest request) {
        return ActionJson.planned(
                request.name(),
                heat.post(
                                "/stacks/preview",
                                HeatJson.body(request, true),
                                "preview the creation of stack " + request.name())
                        .path("stack")
                        .path("resources"));
    }

    @Override
    public UpdatePreview ofUpdate(String stack, StackUpdate update) {
        StackInfo now = heat.show(stack);
        return UpdatePreview.of(ActionJson.changes(heat.send(
                        update.patch() ? "PATCH" : "PUT",
                        now,
                        "/preview",
                        ActionJson.update(update),
                        "preview the update of stack " + now.name())
                .path("resource_changes")));
    }
}
