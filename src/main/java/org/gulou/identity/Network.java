package org.gulou.identity;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a request comes from, as coarse as one subscriber: an IPv4 address, or the first 64 bits of an IPv6 address. */
public final class Network {
    private Network() {}

    /** The network of a numeric address, such as that of {@code HttpServletRequest.getRemoteAddr()}. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String first = address.split("::", 2)[0];
        Stream<String> groups = first.isEmpty() ? Stream.of() : Arrays.stream(first.split(":"));
        return Stream.concat(groups, Stream.generate(() -> "0")).limit(4).collect(Collectors.joining(":", "", "::"));
    }
}
