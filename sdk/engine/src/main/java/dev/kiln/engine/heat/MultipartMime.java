package dev.kiln.engine.heat;

import dev.kiln.engine.cloud.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several pieces of user data in one message, as cloud-init reads them. */
final class MultipartMime {

    private MultipartMime() {}

    static String text(List<?> parts, Cloud cloud) {
        List<String> pieces = new ArrayList<>();
        for (Object item : parts) {
            Map<?, ?> part = item instanceof Map<?, ?> map ? map : Map.of();
            String given = String.valueOf(part.get("config"));
            String body = cloud.find(SoftwareConfigHandler.CONFIGS, given)
                    .map(found -> String.valueOf(found.get("config")))
                    .orElse(given);
            if ("multipart".equals(part.get("type"))) {
                MimePart.within(body).forEach(inner -> pieces.add(inner.text()));
            } else {
                pieces.add(MimePart.of(body, text(part.get("subtype")), text(part.get("filename")))
                        .text());
            }
        }
        String boundary = boundary(pieces);
        StringBuilder message = new StringBuilder("Content-Type: multipart/mixed; boundary=\"")
                .append(boundary)
                .append("\"\nMIME-Version: 1.0\n\n");
        pieces.forEach(piece ->
                message.append("--").append(boundary).append('\n').append(piece).append('\n'));
        return message.append("--").append(boundary).append("--\n").toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A line that is in none of the pieces. */
    private static String boundary(List<String> pieces) {
        int number = 0;
        String boundary = "===============0==";
        while (isIn(pieces, boundary)) {
            number++;
            boundary = "===============" + number + "==";
        }
        return boundary;
    }

    private static boolean isIn(List<String> pieces, String boundary) {
        return pieces.stream().anyMatch(piece -> piece.contains(boundary));
    }
}
