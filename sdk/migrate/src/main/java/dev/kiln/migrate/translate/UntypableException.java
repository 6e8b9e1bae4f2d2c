package dev.kiln.migrate.translate;

/** Why something has no typed form; thrown inside the package only. */
final class UntypableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UntypableException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
