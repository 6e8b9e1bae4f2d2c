package refused;

import dev.kiln.Expr;
import dev.kiln.resources.neutron.NeutronPort;

final class KeyForIndex {
    void write(NeutronPort port) {
        Expr<String> address = port.attributes().fixedIps().at("first").ipAddress();
    }
}
