package dev.kiln.hot.validate;

import dev.kiln.hot.FunctionTable;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.expr.Intrinsic;
import java.util.EnumSet;
import java.util.Set;

/** What a version makes of a function's name where a value stands. */
final class FunctionVersions {

    private static final Set<Intrinsic> CONDITIONS_ONLY =
            EnumSet.of(Intrinsic.EQUALS, Intrinsic.NOT, Intrinsic.AND, Intrinsic.OR);

    private FunctionVersions() {}

    /** Whether a map with the function's name is data because the version does not have the function yet, or never. */
    static boolean isData(Intrinsic function, HotVersion version) {
        return function == Intrinsic.CFN_GET_ATT || !version.isAtLeast(FunctionTable.since(function));
    }

    static boolean isConditionsOnly(Intrinsic function) {
        return CONDITIONS_ONLY.contains(function);
    }

    /** Whether the version refuses the function, which earlier ones had. */
    static boolean isRemoved(Intrinsic function, HotVersion version) {
        return FunctionTable.removedIn(function).filter(version::isAtLeast).isPresent();
    }
}
