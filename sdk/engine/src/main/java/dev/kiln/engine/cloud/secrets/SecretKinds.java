package dev.kiln.engine.cloud.secrets;

/** The collections of the simulated Barbican. An object's id is its address. */
final class SecretKinds {

    static final String SECRETS = "barbican/secrets";
    static final String CONTAINERS = "barbican/containers";
    static final String ORDERS = "barbican/orders";

    private SecretKinds() {}

    /** The address of an object. */
    static String address(String kind, String id) {
        return "http://127.0.0.1:9311/v1/" + kind.substring(kind.indexOf('/') + 1) + "/" + id;
    }
}
