package dev.kiln.deploy.template;

import dev.kiln.deploy.StackRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Environments with everything that their registries name.
 *
 * @param names the environments, in the order in which Heat merges them; each is among the files
 * @param files text by name: the environments as JSON, and the files that they name
 */
public record CollectedEnvironments(List<String> names, Map<String, String> files) {

    /**
     * Copies the collections.
     *
     * @param names the environments, in the order in which Heat merges them; each is among the files
     * @param files text by name: the environments as JSON, and the files that they name
     */
    public CollectedEnvironments {
        names = List.copyOf(names);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * These environments and then others, which win.
     *
     * @param later the others
     * @return all of them
     */
    public CollectedEnvironments then(CollectedEnvironments later) {
        List<String> all = new ArrayList<>(names);
        all.addAll(later.names);
        Map<String, String> texts = new LinkedHashMap<>(files);
        texts.putAll(later.files);
        return new CollectedEnvironments(all, texts);
    }

    /**
     * A request with these environments after those that it has.
     *
     * @param request the request
     * @return the changed copy
     */
    public StackRequest addedTo(StackRequest request) {
        StackRequest with = request;
        for (Map.Entry<String, String> file : files.entrySet()) {
            with = with.withFile(file.getKey(), file.getValue());
        }
        for (String name : names) {
            with = with.withEnvironmentFile(name, files.getOrDefault(name, ""));
        }
        return with;
    }
}
