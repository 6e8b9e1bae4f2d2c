package dev.kiln.engine.cloud.local;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.network.NetworkKinds;
import dev.kiln.engine.cloud.service.Fields;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated cloud has before the first stack: images, flavors, networks and the like. Immutable.
 *
 * @param objects the objects
 */
public record Catalogue(List<CloudObject> objects) {

    private static final String MARKS = "kiln/catalogue";

    /**
     * A catalogue with these objects and no others.
     *
     * @param objects the objects
     */
    public Catalogue {
        objects = List.copyOf(objects);
    }

    /**
     * The catalogue that there is without settings.
     *
     * @return images, flavors, a key pair, the network {@code provider} and the external network {@code public}
     */
    static Catalogue usual() {
        return CatalogueBuilder.usual().build();
    }

    /**
     * Puts new and changed entries into a cloud and takes out those that are no longer in the catalogue, unless they are networks that
     * still have ports. An object that has been deleted since stays deleted until its entry changes.
     *
     * @param cloud the cloud
     */
    void applyTo(Cloud cloud) {
        Set<String> present = new HashSet<>();
        for (CloudObject object : objects) {
            String mark = object.kind() + "/" + object.id();
            present.add(mark);
            Map<String, @Nullable Object> marked = new LinkedHashMap<>();
            marked.put("kind", object.kind());
            marked.put("object", object.id());
            marked.put("body", object.body());
            boolean known = cloud.find(MARKS, mark)
                    .filter(old -> text(Fields.of(old).map("body")).equals(text(object.body())))
                    .isPresent();
            if (!known) {
                cloud.put(object.kind(), object.id(), object.body());
                cloud.put(MARKS, mark, marked);
            }
        }
        for (CloudObject mark : cloud.list(MARKS)) {
            String kind = String.valueOf(mark.text("kind"));
            String id = String.valueOf(mark.text("object"));
            if (!present.contains(mark.id()) && !isUsed(cloud, kind, id)) {
                cloud.remove(kind, id);
                cloud.remove(MARKS, mark.id());
            }
        }
    }

    /** A text that is the same whatever the order of the fields and the kind of a number. */
    private static String text(Map<String, @Nullable Object> body) {
        return new TreeMap<>(body).toString();
    }

    private static boolean isUsed(Cloud cloud, String kind, String id) {
        String network = kind.equals(NetworkKinds.SUBNETS)
                ? cloud.find(kind, id).map(subnet -> subnet.text("network_id")).orElse(null)
                : id;
        boolean ofNetwork = kind.equals(NetworkKinds.NETWORKS) || kind.equals(NetworkKinds.SUBNETS);
        return ofNetwork
                && network != null
                && !cloud.findBy(NetworkKinds.PORTS, "network_id", network).isEmpty();
    }
}
