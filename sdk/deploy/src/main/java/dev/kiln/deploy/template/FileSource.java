package dev.kiln.deploy.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads what lies under an address: a file of this machine, or something on the web. */
final class FileSource {

    /** What is not even read: it is a mistake, since Heat takes a mebibyte, and would only fill the memory. */
    private static final int READ_LIMIT = 1 << 26;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private @Nullable HttpClient web;

    /** Why something cannot be read, and what to do about it. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final String hint;

        UnreadableException(String code, String message, String hint) {
            super(message);
            this.code = code;
            this.hint = hint;
        }

        String code() {
            return code;
        }

        String hint() {
            return hint;
        }

        String message() {
            return String.valueOf(getMessage());
        }
    }

    /** The text under an address; what is no UTF-8 becomes Base64 in lines of 76 characters, as the heat client sends it. */
    String text(String url) throws UnreadableException {
        byte[] bytes = bytes(url);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes) + "\n";
        }
    }

    private byte[] bytes(String url) throws UnreadableException {
        return switch (Urls.scheme(url)) {
            case "file" -> ofFile(url);
            case "http", "https" -> ofWeb(url);
            default ->
                throw new UnreadableException(
                        "file-address", "The address " + url + " is not read", "use a path, or file:, http: or https:");
        };
    }

    private static byte[] ofFile(String url) throws UnreadableException {
        Path path = Urls.path(url);
        if (path == null) {
            throw new UnreadableException(
                    "file-address",
                    "The file " + url + " lies on another machine",
                    "file: addresses have three slashes");
        }
        try {
            if (!Files.exists(path)) {
                throw new UnreadableException(
                        "file-missing",
                        "There is no file " + path,
                        "a path begins in the folder of the file that has it, or in base_url in a resource_registry");
            }
            if (!Files.isRegularFile(path)) {
                throw new UnreadableException(
                        "file-unreadable", path + " is a folder or a device, not a file", "name a file");
            }
            if (Files.size(path) > READ_LIMIT) {
                throw tooLarge(path.toString());
            }
            return Files.readAllBytes(path);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(
                    "file-unreadable", "The file " + path + " may not be read", "change its permissions (chmod a+r)");
        } catch (IOException e) {
            throw new UnreadableException(
                    "file-unreadable",
                    "The file " + path + " cannot be read: " + e.getMessage(),
                    "see whether its disk is well");
        }
    }

    private byte[] ofWeb(String url) throws UnreadableException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(escaped(url)))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<InputStream> response = web().send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new UnreadableException(
                            "file-refused",
                            url + " answers " + response.statusCode() + " instead of the file",
                            "see whether the address is right and needs no log-in");
                }
                byte[] bytes = body.readNBytes(READ_LIMIT + 1);
                if (bytes.length > READ_LIMIT) {
                    throw tooLarge(url);
                }
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("file-address", url + " is no address: " + e.getMessage(), "correct it");
        } catch (IOException e) {
            throw new UnreadableException(
                    "file-unreachable",
                    url + " cannot be fetched: " + (e.getMessage() == null ? e : e.getMessage()),
                    "see whether its server can be reached from here");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableException("file-unreachable", url + " was not fetched: interrupted", "try again");
        }
    }

    private static String escaped(String url) {
        int fragment = url.indexOf('#');
        return (fragment < 0 ? url : url.substring(0, fragment)).replace(" ", "%20");
    }

    private HttpClient web() {
        HttpClient client = web;
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build();
            web = client;
        }
        return client;
    }

    private static UnreadableException tooLarge(String what) {
        return new UnreadableException(
                "file-too-large",
                what + " has more than " + READ_LIMIT + " bytes",
                "put it where the server can fetch it; Heat takes 1048576 bytes in one request unless its operator allows more");
    }
}
