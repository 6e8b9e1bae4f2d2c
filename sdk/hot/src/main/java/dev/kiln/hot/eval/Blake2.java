package dev.kiln.hot.eval;

/** The checksums BLAKE2b and BLAKE2s without a key, in full length, as RFC 7693 defines them; Java has neither. */
final class Blake2 {

    private static final long[] IV = {
        0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
    };

    private static final byte[][] SIGMA = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
    };

    private static final int[] ROTATIONS_B = {32, 24, 16, 63};
    private static final int[] ROTATIONS_S = {16, 12, 8, 7};

    private final int wordBytes;
    private final int rounds;
    private final int[] rotations;
    private final long mask;
    private final long[] state = new long[8];

    private Blake2(int wordBytes, int rounds, int[] rotations) {
        this.wordBytes = wordBytes;
        this.rounds = rounds;
        this.rotations = rotations;
        this.mask = wordBytes == 8 ? -1L : 0xffffffffL;
        for (int i = 0; i < 8; i++) {
            state[i] = iv(i);
        }
        state[0] ^= 0x01010000L ^ (8L * wordBytes);
    }

    static byte[] b(byte[] input) {
        return new Blake2(8, 12, ROTATIONS_B).digest(input);
    }

    static byte[] s(byte[] input) {
        return new Blake2(4, 10, ROTATIONS_S).digest(input);
    }

    /** The short form uses the upper halves of the long form's constants. */
    private long iv(int index) {
        return wordBytes == 8 ? IV[index] : IV[index] >>> 32;
    }

    private byte[] digest(byte[] input) {
        int blockBytes = 16 * wordBytes;
        int blocks = Math.max(1, (input.length + blockBytes - 1) / blockBytes);
        for (int block = 0; block < blocks; block++) {
            boolean last = block == blocks - 1;
            long counted = last ? input.length : (long) (block + 1) * blockBytes;
            compress(words(input, block * blockBytes), counted, last);
        }
        byte[] out = new byte[8 * wordBytes];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (state[i / wordBytes] >>> (8 * (i % wordBytes)));
        }
        return out;
    }

    private long[] words(byte[] input, int from) {
        long[] words = new long[16];
        int end = Math.min(input.length, from + 16 * wordBytes);
        for (int i = from; i < end; i++) {
            words[(i - from) / wordBytes] |= (input[i] & 0xffL) << (8 * ((i - from) % wordBytes));
        }
        return words;
    }

    private void compress(long[] words, long counted, boolean last) {
        long[] v = new long[16];
        for (int i = 0; i < 8; i++) {
            v[i] = state[i];
            v[i + 8] = iv(i);
        }
        v[12] ^= counted & mask;
        v[14] ^= last ? mask : 0;
        for (int round = 0; round < rounds; round++) {
            byte[] order = SIGMA[round % 10];
            for (int i = 0; i < 4; i++) {
                mix(v, i, 4 + i, 8 + i, 12 + i, words[order[2 * i]], words[order[2 * i + 1]]);
            }
            for (int i = 0; i < 4; i++) {
                mix(
                        v,
                        i,
                        4 + (i + 1) % 4,
                        8 + (i + 2) % 4,
                        12 + (i + 3) % 4,
                        words[order[8 + 2 * i]],
                        words[order[9 + 2 * i]]);
            }
        }
        for (int i = 0; i < 8; i++) {
            state[i] ^= v[i] ^ v[i + 8];
        }
    }

    private void mix(long[] v, int a, int b, int c, int d, long x, long y) {
        v[a] = (v[a] + v[b] + x) & mask;
        v[d] = rotate(v[d] ^ v[a], rotations[0]);
        v[c] = (v[c] + v[d]) & mask;
        v[b] = rotate(v[b] ^ v[c], rotations[1]);
        v[a] = (v[a] + v[b] + y) & mask;
        v[d] = rotate(v[d] ^ v[a], rotations[2]);
        v[c] = (v[c] + v[d]) & mask;
        v[b] = rotate(v[b] ^ v[c], rotations[3]);
    }

    private long rotate(long word, int bits) {
        return (word >>> bits | word << (8 * wordBytes - bits)) & mask;
    }
}
