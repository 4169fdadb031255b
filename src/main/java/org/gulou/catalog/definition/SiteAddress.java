package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.kernel.Sentence;

/**
 * The address of somebody else's page to which a guide sends people. It is judged by its letters alone: a folder is checked
 * without a network, and what a name stands for may be another thing tomorrow.
 */
public sealed interface SiteAddress {
    /** People can be sent there. */
    record Public(URI address) implements SiteAddress {}

    /** They cannot. */
    record Wrong(Sentence why, Sentence advice) implements SiteAddress {}

    int LONGEST = 500;

    /** Labels with a dot between them; the last is letters, so no number of a machine is one. */
    Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})\\.?");

    /** Endings that only networks inside a house know (RFC 6761, 6762, 8375, 9476 and what routers use). */
    Set<String> INSIDE = Set.of(
            "arpa",
            "corp",
            "home",
            "internal",
            "intranet",
            "invalid",
            "lan",
            "local",
            "localdomain",
            "localhost",
            "onion",
            "private",
            "test");

    /** Judges what stands in a definition. */
    static SiteAddress judge(String written) {
        URI address;
        try {
            address = new URI(written);
        } catch (URISyntaxException wrong) {
            return new Wrong(
                    say("'{address}' is no address.", written), say("Copy it from the browser, https:// included."));
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return new Wrong(
                    say("Expected an address that begins with https://, got '{address}'.", written),
                    say("Name the page that people reach by https; without it nobody can tell whose page it is."));
        }
        if (address.getRawUserInfo() != null
                || Optional.ofNullable(address.getRawAuthority()).orElse("").contains("@")) {
            return new Wrong(
                    say("'{address}' carries a name in front of its site.", written),
                    say("Leave out what stands before the @: it makes one site look like another."));
        }
        if (!isPublic(Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT))) {
            return new Wrong(
                    say("'{address}' leads to no public site.", written),
                    say(
                            "Name a public site by its domain, such as www.gov.cn, and no machine or network inside a house."));
        }
        return written.length() > LONGEST
                ? new Wrong(
                        say("Expected at most {max} characters, got {length}.", LONGEST, written.length()),
                        say("Name a page nearer to the top of the site."))
                : new Public(address);
    }

    private static boolean isPublic(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return NAME.matcher(host).matches() && !INSIDE.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
