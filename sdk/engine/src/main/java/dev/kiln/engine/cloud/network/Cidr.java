package dev.kiln.engine.cloud.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A block of addresses.
 *
 * @param first its first address
 * @param length how many bits are fixed
 */
record Cidr(Address first, int length) {

    /** A block as text, for example {@code 10.0.0.0/24}; empty when it is none. Bits of the host are cleared. */
    static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        Optional<Address> address = Address.parse(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int bits = address.get().bits();
        try {
            int length = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            return length < 0 || length > bits ? Optional.empty() : Optional.of(around(address.get(), length));
        } catch (NumberFormatException noLength) {
            return Optional.empty();
        }
    }

    /** The block of a size that an address is in. */
    static Cidr around(Address address, int length) {
        int host = address.bits() - length;
        BigInteger start = address.value().shiftRight(host).shiftLeft(host);
        return new Cidr(new Address(start, address.version()), length);
    }

    /** The fewest blocks with the same addresses, in ascending order: what is within another goes, halves become a whole. */
    static List<Cidr> joined(List<Cidr> blocks) {
        List<Cidr> joined = new ArrayList<>();
        for (Cidr block : blocks.stream()
                .sorted(Comparator.comparingInt(Cidr::version)
                        .thenComparing(Cidr::first)
                        .thenComparingInt(Cidr::length))
                .toList()) {
            Cidr next = block;
            while (!joined.isEmpty() && next != null) {
                Cidr before = joined.get(joined.size() - 1);
                if (before.contains(next.first)) {
                    next = null;
                } else if (next.length == before.length
                        && around(next.first, next.length - 1).contains(before.first)) {
                    joined.remove(joined.size() - 1);
                    next = around(next.first, next.length - 1);
                } else {
                    break;
                }
            }
            if (next != null) {
                joined.add(next);
            }
        }
        return joined;
    }

    int version() {
        return first.version();
    }

    Address last() {
        BigInteger size = BigInteger.ONE.shiftLeft(first.bits() - length);
        return new Address(first.value().add(size).subtract(BigInteger.ONE), version());
    }

    boolean contains(Address address) {
        return address.version() == version() && address.compareTo(first) >= 0 && address.compareTo(last()) <= 0;
    }

    boolean overlaps(Cidr other) {
        return contains(other.first) || other.contains(first);
    }

    /** The addresses that can be given away: all but the network's own and, of IPv4, the broadcast address. */
    AddressRange usable() {
        if (first.bits() - length <= 1) {
            return new AddressRange(first, last());
        }
        return new AddressRange(first.plus(1), version() == 4 ? last().plus(-1) : last());
    }

    @Override
    public String toString() {
        return first + "/" + length;
    }
}
