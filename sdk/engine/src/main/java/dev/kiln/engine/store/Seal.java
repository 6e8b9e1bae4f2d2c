package dev.kiln.engine.store;

import dev.kiln.engine.state.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts rows with AES-256-GCM. A row opens only under the name that it was sealed with, so that rows cannot be swapped. */
final class Seal {

    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final int TAG = 16;

    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Seal::newCipher);

    private final SecureRandom random;
    private final SecretKeySpec key;

    private Seal(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** The key in the file; a new one if there is none and the store is new. */
    static Seal at(Path store, Path file, boolean storeIsNew) throws IOException {
        SecureRandom random = new SecureRandom();
        if (!Files.exists(file)) {
            if (!storeIsNew) {
                throw new StoreException("The key " + file + " of the store " + store
                        + " is missing. Put it back from a backup, or move the store away to start anew.");
            }
            byte[] fresh = new byte[KEY];
            random.nextBytes(fresh);
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            PrivateFile.createIfMissing(draft);
            Files.write(draft, fresh);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != KEY) {
            throw new StoreException("The key " + file + " is damaged: " + key.length + " bytes instead of " + KEY
                    + ". Put it back from a backup, or move it and the store away to start anew.");
        }
        return new Seal(key, random);
    }

    byte[] seal(String name, byte[] clear) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] all = Arrays.copyOf(nonce, NONCE + clear.length + TAG);
        cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(clear, 0, clear.length, all, NONCE);
        return all;
    }

    byte[] open(String name, byte[] sealed) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(sealed, NONCE, Math.max(0, sealed.length - NONCE));
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
