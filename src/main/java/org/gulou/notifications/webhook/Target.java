package org.gulou.notifications.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where events are posted to, judged. */
public sealed interface Target {
    /** Looks a name up; the addresses it gives now need not be those it gives next. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * It may be posted to.
     *
     * @param address the one to connect to: looked up once, and judged
     */
    record Allowed(URI url, InetAddress address) implements Target {}

    /**
     * It is not posted to.
     *
     * @param key of the words that say why and what to do, in the messages
     * @param what it is about: the address as typed, the host, or where the host leads
     */
    record Refused(String key, String what) implements Target {}

    /** The longest address that is kept. */
    int LONGEST = 300;

    /**
     * Judges what was typed, or what was kept and is to be used now.
     *
     * @param inside {@code host:port} of receivers inside the house that the operator allows, also without TLS
     */
    static Target judge(String typed, Set<String> inside, Names names) {
        Optional<URI> read = read(typed);
        if (read.isEmpty()) {
            return new Refused("webhook.url.wrong", typed);
        }
        URI url = read.get();
        boolean allowedInside = inside.contains(url.getHost() + ":" + port(url));
        if (!url.getScheme().equals("https") && !allowedInside) {
            return new Refused("webhook.url.wrong", typed);
        }
        try {
            List<InetAddress> found = Arrays.asList(names.addresses(url.getHost()));
            return found.stream()
                    .filter(address -> !allowedInside && !Reach.isPublic(address))
                    .findFirst()
                    .<Target>map(inner -> new Refused("webhook.url.inner", inner.getHostAddress()))
                    .orElseGet(() -> new Allowed(url, found.getFirst()));
        } catch (UnknownHostException nowhere) {
            return new Refused("webhook.url.unknown", url.getHost());
        }
    }

    static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return url.getScheme().equals("https") ? 443 : 80;
    }

    private static Optional<URI> read(String typed) {
        try {
            URI url = new URI(typed);
            boolean whole = typed.length() <= LONGEST
                    && Set.of("https", "http").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null;
            return Optional.of(url).filter(it -> whole);
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }
}
