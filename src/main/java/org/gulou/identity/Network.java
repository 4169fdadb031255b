package org.gulou.identity;

import java.util.Arrays;

/** Where a request comes from, as coarse as one subscriber: an IPv4 address, or the first 64 bits of an IPv6 address. */
public final class Network {
    private Network() {}

    /** The network of a numeric address, such as that of {@code HttpServletRequest.getRemoteAddr()}. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] halves = address.split("::", 2);
        String[] first = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] groups = Arrays.copyOf(first, Math.min(4, first.length));
        String text = String.join(":", groups);
        return text + ":0".repeat(4 - groups.length) + "::";
    }
}
