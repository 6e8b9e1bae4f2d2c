package dev.kiln.deploy.openstack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;
import org.openstack4j.core.transport.ExecutionOptions;
import org.openstack4j.core.transport.HttpResponse;

/** An answer that has been read to its end, so that there is nothing to close. */
final class ReadAnswer implements HttpResponse {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private ReadAnswer(ClassicHttpResponse response, byte[] body) {
        this.status = response.getCode();
        this.headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        this.body = body;
    }

    /** Reads an answer; what is cut off is an error. */
    static ReadAnswer of(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? null : EntityUtils.toByteArray(entity);
        return new ReadAnswer(response, body == null ? new byte[0] : body);
    }

    @Override
    public <T> T getEntity(Class<T> type) {
        return readEntity(type);
    }

    @Override
    public <T> T getEntity(Class<T> type, @Nullable ExecutionOptions<T> options) {
        return readEntity(type);
    }

    /** Reads text; what a text means is for others. */
    @Override
    public <T> T readEntity(Class<T> type) {
        return type.cast(new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public @Nullable String getContentType() {
        return header("content-type");
    }

    @Override
    public String getStatusMessage() {
        return "HTTP " + status;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    @Override
    public void close() {}
}
