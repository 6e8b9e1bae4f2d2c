package dev.kiln;

/**
 * An amount of storage. The properties that count in MB or GB take it beside the number, so that the unit stands in the program:
 *
 * <pre>{@code
 * CinderVolume.create(this, "data", v -> v.size(DataSize.ofGibibytes(20)));
 * }</pre>
 *
 * <p>The prefixes are the binary ones, which OpenStack means by MB and GB, too. Nothing is rounded: a size that is no whole number
 * of a property's unit is reported at synthesis, with its line.
 */
public final class DataSize {

    private static final long KIBIBYTE = 1024;
    private static final long MEBIBYTE = 1024 * KIBIBYTE;
    private static final long GIBIBYTE = 1024 * MEBIBYTE;
    private static final long TEBIBYTE = 1024 * GIBIBYTE;

    private final long bytes;

    private DataSize(long bytes) {
        this.bytes = bytes;
    }

    /**
     * A number of bytes.
     *
     * @param bytes how many
     * @return the size
     */
    public static DataSize ofBytes(long bytes) {
        return new DataSize(bytes);
    }

    /**
     * A number of KiB, of 1024 bytes each.
     *
     * @param kibibytes how many
     * @return the size
     * @throws ArithmeticException from 2 to the power of 63 bytes on
     */
    public static DataSize ofKibibytes(long kibibytes) {
        return new DataSize(Math.multiplyExact(kibibytes, KIBIBYTE));
    }

    /**
     * A number of MiB, of 1024 KiB each: what OpenStack calls MB.
     *
     * @param mebibytes how many
     * @return the size
     * @throws ArithmeticException from 2 to the power of 63 bytes on
     */
    public static DataSize ofMebibytes(long mebibytes) {
        return new DataSize(Math.multiplyExact(mebibytes, MEBIBYTE));
    }

    /**
     * A number of GiB, of 1024 MiB each: what OpenStack calls GB.
     *
     * @param gibibytes how many
     * @return the size
     * @throws ArithmeticException from 2 to the power of 63 bytes on
     */
    public static DataSize ofGibibytes(long gibibytes) {
        return new DataSize(Math.multiplyExact(gibibytes, GIBIBYTE));
    }

    /**
     * A number of TiB, of 1024 GiB each.
     *
     * @param tebibytes how many
     * @return the size
     * @throws ArithmeticException from 2 to the power of 63 bytes on
     */
    public static DataSize ofTebibytes(long tebibytes) {
        return new DataSize(Math.multiplyExact(tebibytes, TEBIBYTE));
    }

    /**
     * The size in bytes.
     *
     * @return the bytes
     */
    public long bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataSize size && size.bytes == bytes;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bytes);
    }

    /**
     * The size in the largest unit of which it is a whole number.
     *
     * @return for example {@code 20 GiB}
     */
    @Override
    public String toString() {
        String[] units = {"bytes", "KiB", "MiB", "GiB", "TiB"};
        long number = bytes;
        int unit = 0;
        while (number != 0 && number % KIBIBYTE == 0 && unit < units.length - 1) {
            number /= KIBIBYTE;
            unit++;
        }
        return number + " " + units[unit];
    }
}
