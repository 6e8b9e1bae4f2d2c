package dev.kiln.hot;

import static dev.kiln.hot.HotVersion.V2013_05_23;
import static dev.kiln.hot.HotVersion.V2014_10_16;
import static dev.kiln.hot.HotVersion.V2015_04_30;
import static dev.kiln.hot.HotVersion.V2015_10_15;
import static dev.kiln.hot.HotVersion.V2016_04_08;
import static dev.kiln.hot.HotVersion.V2016_10_14;
import static dev.kiln.hot.HotVersion.V2017_02_24;
import static dev.kiln.hot.HotVersion.V2017_09_01;

import dev.kiln.hot.expr.Intrinsic;
import java.util.Optional;

/** Which version of HOT has which function. Source: SEMANTICS sections 1.2, 3 and 4. */
public final class FunctionTable {

    private FunctionTable() {}

    /**
     * Whether a map with the function's name as its only key is a call, where a value is expected. Functions that the version has
     * removed are calls, too: validation refuses them.
     *
     * @param function the function
     * @param version the template's version
     * @return false when the map is data
     */
    public static boolean isCall(Intrinsic function, HotVersion version) {
        return switch (function) {
            case CFN_GET_ATT, EQUALS, NOT, AND, OR -> false;
            default -> version.isAtLeast(since(function));
        };
    }

    /**
     * Whether a map with the function's name as its only key is a call, where a condition is expected. Functions for values are
     * calls there, too: validation refuses them.
     *
     * @param function the function
     * @param version the template's version
     * @return false when the map is data
     */
    public static boolean isConditionCall(Intrinsic function, HotVersion version) {
        return isCall(function, version) || isCondition(function, version);
    }

    /**
     * Whether conditions may use the function.
     *
     * @param function the function
     * @param version the template's version
     * @return true for {@code get_param}, {@code equals} and the like
     */
    public static boolean isCondition(Intrinsic function, HotVersion version) {
        return switch (function) {
            case GET_PARAM, EQUALS, NOT, AND, OR -> version.isAtLeast(V2016_10_14);
            case YAQL, CONTAINS -> version.isAtLeast(V2017_09_01);
            default -> false;
        };
    }

    /**
     * The first version that has the function.
     *
     * @param function the function
     * @return the version; of {@code Fn::GetAtt}, which HOT never had, the first of all
     */
    public static HotVersion since(Intrinsic function) {
        return switch (function) {
            case REPEAT, DIGEST -> V2015_04_30;
            case STR_SPLIT -> V2015_10_15;
            case MAP_MERGE -> V2016_04_08;
            case IF, YAQL, MAP_REPLACE, EQUALS, NOT, AND, OR -> V2016_10_14;
            case FILTER, STR_REPLACE_STRICT -> V2017_02_24;
            case STR_REPLACE_VSTRICT, MAKE_URL, LIST_CONCAT, LIST_CONCAT_UNIQUE, CONTAINS -> V2017_09_01;
            default -> V2013_05_23;
        };
    }

    /**
     * The first version that refuses the function.
     *
     * @param function the function
     * @return the version, or empty when all later versions have it
     */
    public static Optional<HotVersion> removedIn(Intrinsic function) {
        return switch (function) {
            case CFN_SELECT -> Optional.of(V2015_10_15);
            case CFN_REF,
                    CFN_JOIN,
                    CFN_SPLIT,
                    CFN_REPLACE,
                    CFN_BASE64,
                    CFN_GET_AZS,
                    CFN_MEMBER_LIST_TO_MAP,
                    CFN_RESOURCE_FACADE -> Optional.of(V2014_10_16);
            default -> Optional.empty();
        };
    }
}
