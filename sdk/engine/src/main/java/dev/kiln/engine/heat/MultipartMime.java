package dev.kiln.engine.heat;

import dev.kiln.engine.cloud.Cloud;
import java.util.List;
import java.util.Map;

/** Several pieces of user data in one message, as cloud-init reads them. */
final class MultipartMime {

    private static final String BOUNDARY = "===============kiln==";

    private MultipartMime() {}

    static String text(List<?> parts, Cloud cloud) {
        StringBuilder text =
                new StringBuilder("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\nMIME-Version: 1.0\n");
        for (Object item : parts) {
            Map<?, ?> part = item instanceof Map<?, ?> map ? map : Map.of();
            String config = String.valueOf(part.get("config"));
            Object body = cloud.find(SoftwareConfigHandler.CONFIGS, config)
                    .map(found -> found.get("config"))
                    .orElse(config);
            text.append("\n--").append(BOUNDARY).append('\n');
            if ("multipart".equals(part.get("type"))) {
                text.append(body).append('\n');
                continue;
            }
            text.append("Content-Type: text/").append(subtype(part)).append("; charset=\"us-ascii\"\n");
            text.append("MIME-Version: 1.0\nContent-Transfer-Encoding: 7bit\n");
            if (part.get("filename") != null) {
                text.append("Content-Disposition: attachment; filename=\"")
                        .append(part.get("filename"))
                        .append("\"\n");
            }
            text.append('\n').append(body).append('\n');
        }
        return text.append("\n--").append(BOUNDARY).append("--\n").toString();
    }

    private static String subtype(Map<?, ?> part) {
        if (part.get("subtype") != null) {
            return part.get("subtype").toString();
        }
        Object file = part.get("filename");
        if (file == null) {
            return "x-unknown";
        }
        String name = file.toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
