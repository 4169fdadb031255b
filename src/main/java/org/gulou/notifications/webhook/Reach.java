package org.gulou.notifications.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses lie outside: those that the registries of special addresses (IANA, RFC 6890) leave to the public. What
 * carries an IPv4 address inside an IPv6 one (mapped, translated, 6to4, Teredo) is refused whole.
 */
final class Reach {
    private Reach() {}

    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special
                && switch (address) {
                    case Inet4Address four -> isPublic(four.getAddress());
                    case Inet6Address six -> isGlobal(six.getAddress());
                    default -> false;
                };
    }

    private static boolean isPublic(byte[] four) {
        int first = four[0] & 0xff;
        int second = four[1] & 0xff;
        int third = four[2] & 0xff;
        boolean special = first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 192 && second == 88 && third == 99)
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        return !special;
    }

    /** In 2000::/3, but for 2001::/23 (Teredo and others), 2001:db8::/32 (examples) and 2002::/16 (6to4). */
    private static boolean isGlobal(byte[] six) {
        int first = ((six[0] & 0xff) << 8) | (six[1] & 0xff);
        int second = ((six[2] & 0xff) << 8) | (six[3] & 0xff);
        boolean global = first >> 13 == 1;
        boolean special = (first == 0x2001 && (second < 0x200 || second == 0xdb8)) || first == 0x2002;
        return global && !special;
    }
}
