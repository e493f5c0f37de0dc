// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Addresses that are nobody's on the open network (IANA special-purpose registries), those hidden in IPv6 ones included. */
final class InnerNetworks {
    private static final List<Block> BLOCKS = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            // multicast, reserved, broadcast
            Block.of("224.0.0.0", 3),
            // the unspecified one, the loopback, and IPv4 ones written the old way
            Block.of("::", 96),
            // Teredo hides an IPv4 address; addresses translated within one network are that network's own
            Block.of("2001::", 32),
            Block.of("64:ff9b:1::", 48),
            Block.of("fc00::", 7),
            Block.of("fe80::", 10),
            Block.of("fec0::", 10),
            Block.of("ff00::", 8));
    private static final Block NAT64 = Block.of("64:ff9b::", 96);
    private static final Block SIX_TO_FOUR = Block.of("2002::", 16);

    private InnerNetworks() {}

    static boolean hold(InetAddress address) {
        byte[] bytes = address.getAddress();
        return isInside(bytes)
                || (NAT64.holds(bytes) && isInside(Arrays.copyOfRange(bytes, 12, 16)))
                || (SIX_TO_FOUR.holds(bytes) && isInside(Arrays.copyOfRange(bytes, 2, 6)));
    }

    private static boolean isInside(byte[] address) {
        return BLOCKS.stream().anyMatch(block -> block.holds(address));
    }

    private record Block(byte[] first, int bits) {
        static Block of(String literal, int bits) {
            try {
                return new Block(InetAddress.getByName(literal).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(literal, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
