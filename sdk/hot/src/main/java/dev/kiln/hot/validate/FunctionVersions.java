package dev.kiln.hot.validate;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.expr.Intrinsic;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which version has which function, where calls stand for values and where they stand for conditions. */
final class FunctionVersions {

    private static final Set<Intrinsic> CONDITIONS =
            EnumSet.of(Intrinsic.GET_PARAM, Intrinsic.EQUALS, Intrinsic.NOT, Intrinsic.AND, Intrinsic.OR);
    private static final Set<Intrinsic> LATER_CONDITIONS = EnumSet.of(Intrinsic.YAQL, Intrinsic.CONTAINS);
    private static final Map<Intrinsic, HotVersion> SINCE = new EnumMap<>(Map.ofEntries(
            Map.entry(Intrinsic.REPEAT, HotVersion.V2015_04_30),
            Map.entry(Intrinsic.DIGEST, HotVersion.V2015_04_30),
            Map.entry(Intrinsic.STR_SPLIT, HotVersion.V2015_10_15),
            Map.entry(Intrinsic.MAP_MERGE, HotVersion.V2016_04_08),
            Map.entry(Intrinsic.IF, HotVersion.V2016_10_14),
            Map.entry(Intrinsic.YAQL, HotVersion.V2016_10_14),
            Map.entry(Intrinsic.MAP_REPLACE, HotVersion.V2016_10_14),
            Map.entry(Intrinsic.EQUALS, HotVersion.V2016_10_14),
            Map.entry(Intrinsic.NOT, HotVersion.V2016_10_14),
            Map.entry(Intrinsic.AND, HotVersion.V2016_10_14),
            Map.entry(Intrinsic.OR, HotVersion.V2016_10_14),
            Map.entry(Intrinsic.FILTER, HotVersion.V2017_02_24),
            Map.entry(Intrinsic.STR_REPLACE_STRICT, HotVersion.V2017_02_24),
            Map.entry(Intrinsic.STR_REPLACE_VSTRICT, HotVersion.V2017_09_01),
            Map.entry(Intrinsic.MAKE_URL, HotVersion.V2017_09_01),
            Map.entry(Intrinsic.LIST_CONCAT, HotVersion.V2017_09_01),
            Map.entry(Intrinsic.LIST_CONCAT_UNIQUE, HotVersion.V2017_09_01),
            Map.entry(Intrinsic.CONTAINS, HotVersion.V2017_09_01)));
    private static final Set<Intrinsic> CONDITIONS_ONLY =
            EnumSet.of(Intrinsic.EQUALS, Intrinsic.NOT, Intrinsic.AND, Intrinsic.OR);

    private FunctionVersions() {}

    static HotVersion since(Intrinsic function) {
        return SINCE.getOrDefault(function, HotVersion.V2013_05_23);
    }

    /** Whether a call of the function is data in this version. */
    static boolean isData(Intrinsic function, HotVersion version) {
        return function == Intrinsic.CFN_GET_ATT || !version.isAtLeast(since(function));
    }

    static boolean isConditionsOnly(Intrinsic function) {
        return CONDITIONS_ONLY.contains(function);
    }

    /** Whether the version refuses the function, which earlier ones had. */
    static boolean isRemoved(Intrinsic function, HotVersion version) {
        if (function == Intrinsic.CFN_SELECT) {
            return version.isAtLeast(HotVersion.V2015_10_15);
        }
        return function != Intrinsic.CFN_GET_ATT && isCfn(function) && version.isAtLeast(HotVersion.V2014_10_16);
    }

    static boolean isCondition(Intrinsic function, HotVersion version) {
        return CONDITIONS.contains(function)
                || (LATER_CONDITIONS.contains(function) && version.isAtLeast(HotVersion.V2017_09_01));
    }

    private static boolean isCfn(Intrinsic function) {
        return function.wireName().startsWith("Fn::") || function == Intrinsic.CFN_REF;
    }
}
