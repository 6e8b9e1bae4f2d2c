package dev.kiln.cli;

import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Heat that answers from a list; what is not on it is not found. Whatever is asked for must be on the list. */
final class CannedHeat implements OpenStackRest {

    private final Map<String, RestResponse> answers = new LinkedHashMap<>();

    CannedHeat answers(String path, String body) {
        return answers(path, 200, body);
    }

    CannedHeat answers(String path, int status, String body) {
        answers.put(path, new RestResponse(status, Map.of(), body));
        return this;
    }

    @Override
    public RestResponse call(RestRequest request) {
        RestResponse answer = answers.get(request.path());
        return answer != null
                ? answer
                : new RestResponse(
                        404, Map.of(), "{\"error\": {\"message\": \"Nobody asks for " + request.path() + ".\"}}");
    }
}
