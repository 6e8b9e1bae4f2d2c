package dev.kiln.deploy.faults;

/** What happens to one request on its way. */
enum Fault {
    /** Nothing. */
    NONE,
    /** The connection is reset before the service gets the request. */
    RESET_BEFORE,
    /** The service does it, and the connection is reset instead of an answer. */
    RESET_AFTER,
    /** The request is held until the client has given up, and then forgotten. */
    STALL_BEFORE,
    /** The request is held until the client has given up, and then reaches the service. */
    LATE,
    /** The service does it, and its answer is held until the client has given up. */
    STALL_AFTER,
    /** The service does it; half the answer comes. */
    TRUNCATED,
    /** The service does it; half the answer comes, and nothing shows that it is half. */
    TRUNCATED_UNSEEN,
    /** The service does it; its answer comes byte by byte, in time. */
    DRIP,
    /** The service does it; its answer comes byte by byte, and too slowly. */
    ENDLESS_DRIP,
    /** A read gets what the same read got before; else as NONE. */
    DUPLICATE_PAGE,
    /** Refused on the way: the token. */
    REFUSED_401,
    /** Refused on the way: another action is running. */
    REFUSED_409,
    /** Refused on the way: too many requests. */
    REFUSED_429,
    /** Failed on the way. */
    FAILED_500,
    /** Failed on the way. */
    FAILED_502,
    /** Failed on the way. */
    FAILED_503,
    /** Failed on the way. */
    FAILED_504,
    /** The service does it; something on the way back answers 500. */
    DONE_500,
    /** The service does it; something on the way back answers 502. */
    DONE_502,
    /** The service does it; something on the way back answers 503. */
    DONE_503,
    /** The service does it; something on the way back answers 504. */
    DONE_504;

    /** The status that takes the place of the answer, or 0. */
    int status() {
        int at = name().lastIndexOf('_');
        String end = name().substring(at + 1);
        return Character.isDigit(end.charAt(0)) ? Integer.parseInt(end) : 0;
    }

    /** Whether the service gets the request at once. */
    boolean isForwarded() {
        return switch (this) {
            case RESET_BEFORE, STALL_BEFORE, LATE, REFUSED_401, REFUSED_409, REFUSED_429 -> false;
            case FAILED_500, FAILED_502, FAILED_503, FAILED_504 -> false;
            default -> true;
        };
    }
}
