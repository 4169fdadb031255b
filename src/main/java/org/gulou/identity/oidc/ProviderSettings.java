package org.gulou.identity.oidc;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.duties.Settings;
import org.gulou.identity.PersonKind;
import org.gulou.kernel.LocalizedText;

/**
 * What the operator has set of sign-in; all that is half, wrong or unknown is refused with what to do.
 *
 * @param setting the value of a setting by its name
 */
record ProviderSettings(Function<String, Optional<String>> setting) {
    static final String LIST = "gulou.oidc";
    static final String PASSWORDS = "gulou.passwords";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,29}");
    private static final int LONGEST_ISSUER = 500;
    private static final Set<String> KNOWN = Set.of(
            "issuer",
            "client",
            "secret",
            "for",
            "title",
            "title.en",
            "scopes",
            "claim.user",
            "claim.name",
            "claim.number",
            "claim.phone",
            "claim.email",
            "proves.identity");

    /**
     * The providers in the order in which they are listed.
     *
     * @throws IllegalArgumentException if something is missing or wrong
     */
    List<Provider> providers() {
        List<Provider> providers =
                words(setting.apply(LIST).orElse("")).map(this::provider).toList();
        var names = new HashSet<String>();
        for (Provider provider : providers) {
            if (!names.add(provider.name())) {
                throw wrong(LIST, "names '" + provider.name() + "' twice; list each provider once");
            }
        }
        return providers;
    }

    /**
     * The kinds of people who sign in with a name and a password of the portal.
     *
     * @throws IllegalArgumentException if then somebody could not sign in at all
     */
    Set<PersonKind> passwords(List<Provider> providers) {
        Set<PersonKind> kinds = setting.apply(PASSWORDS)
                .map(said -> said.strip().equals("none") ? EnumSet.noneOf(PersonKind.class) : kinds(PASSWORDS, said))
                .orElseGet(() -> EnumSet.allOf(PersonKind.class));
        for (PersonKind kind : PersonKind.values()) {
            if (!kinds.contains(kind) && providers.stream().noneMatch(provider -> provider.serves(kind))) {
                throw wrong(
                        PASSWORDS,
                        "leaves " + kind.word() + " no way to sign in; add " + kind.word()
                                + " to it, or list a provider for them in " + told(LIST));
            }
        }
        return kinds;
    }

    /**
     * Refuses settings that nothing reads, because a slip in a name would otherwise go unnoticed.
     *
     * @param names of all settings below the list's own name
     * @throws IllegalArgumentException if there is one
     */
    void refuseUnknown(Set<String> names, List<Provider> providers) {
        Set<String> read = providers.stream()
                .flatMap(provider -> KNOWN.stream().map(part -> LIST + "." + provider.name() + "." + part))
                .collect(Collectors.toSet());
        for (String name : names) {
            if (!read.contains(name)) {
                throw wrong(
                        name,
                        "is read by nothing; " + told(LIST) + " must list the provider, and each has these: "
                                + KNOWN.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private Provider provider(String name) {
        if (!NAME.matcher(name).matches()) {
            throw wrong(LIST, "names '" + name + "'; expected small letters and digits, a letter first, at most 30");
        }
        String title = needed(name, "title", "what its button calls it, such as 贵州政务服务网");
        boolean proves = yes(name, "proves.identity");
        var claims = new Provider.Claims(
                given(name, "claim.user").orElse("preferred_username"),
                given(name, "claim.name").orElse("name"),
                given(name, "claim.number").orElse(""),
                given(name, "claim.phone").orElse("phone_number"),
                given(name, "claim.email").orElse("email"));
        if (proves && claims.residentId().isEmpty()) {
            throw wrong(key(name, "proves.identity"), "needs " + told(key(name, "claim.number")));
        }
        return new Provider(
                name,
                issuer(name),
                new Provider.Client(
                        needed(name, "client", "the id under which it knows the portal"),
                        needed(name, "secret", "the secret that it gave the portal")),
                kinds(key(name, "for"), needed(name, "for", "citizens, officials, or both parted by a blank")),
                LocalizedText.of(title, given(name, "title.en").orElse(title)),
                scopes(given(name, "scopes").orElse("profile")),
                claims,
                proves);
    }

    private String issuer(String name) {
        String issuer = needed(name, "issuer", "its address, such as https://id.example");
        URI address = address(issuer)
                .filter(there -> there.getHost() != null && there.getQuery() == null && there.getFragment() == null)
                .orElseThrow(() ->
                        wrong(key(name, "issuer"), "is '" + issuer + "'; expected an address like https://id.example"));
        if (!isSafe(address)) {
            throw wrong(key(name, "issuer"), "is '" + issuer + "'; expected https, or a program on this machine");
        }
        if (issuer.length() > LONGEST_ISSUER) {
            throw wrong(key(name, "issuer"), "is longer than " + LONGEST_ISSUER + " characters");
        }
        return issuer;
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Whether nobody on the way can read or change what is said there. */
    static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && List.of("127.0.0.1", "[::1]", "localhost").contains(address.getHost()));
    }

    private static List<String> scopes(String said) {
        return Stream.concat(Stream.of("openid"), words(said)).distinct().toList();
    }

    private boolean yes(String name, String part) {
        String said = given(name, part).orElse("false");
        return switch (said) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key(name, part), "is '" + said + "'; expected true or false");
        };
    }

    private static Set<PersonKind> kinds(String key, String said) {
        var kinds = EnumSet.noneOf(PersonKind.class);
        words(said)
                .forEach(word -> kinds.add(PersonKind.of(word)
                        .orElseThrow(() -> wrong(key, "says '" + word + "'; expected citizens or officials"))));
        return kinds;
    }

    private static Stream<String> words(String said) {
        return Arrays.stream(said.strip().split("[\\s,]+", -1)).filter(word -> !word.isEmpty());
    }

    private Optional<String> given(String name, String part) {
        return setting.apply(key(name, part)).map(String::strip);
    }

    private String needed(String name, String part, String what) {
        return given(name, part).orElseThrow(() -> wrong(key(name, part), "is missing: " + what));
    }

    private static String key(String name, String part) {
        return LIST + "." + name + "." + part;
    }

    private static String told(String key) {
        return key + " (" + Settings.variable(key) + ")";
    }

    private static IllegalArgumentException wrong(String key, String what) {
        return new IllegalArgumentException(told(key) + " " + what);
    }
}
