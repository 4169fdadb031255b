package org.gulou.duties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator has set; the names and defaults are those of {@code wildfly-config/00-settings.cli}. */
@ApplicationScoped
public class Settings {

    /** The absolute folder of all that must outlive the server: database files, papers, demo passwords. */
    public Path dataFolder() {
        return Path.of(text("gulou.data").orElse("data")).toAbsolutePath().normalize();
    }

    /** The folder of service definitions; empty where the copy inside the application is meant. */
    public Optional<Path> catalogFolder() {
        return text("gulou.catalog").map(Path::of);
    }

    /** How far the office's clock is ahead of the real one; zero in production. */
    public Duration clockOffset() {
        return switch (mode()) {
            case DEMO -> MovableClock.offset();
            case PRODUCTION -> Duration.ZERO;
        };
    }

    /** Where citizens reach the portal, without a slash at the end, such as {@code https://portal.example}. */
    public URI address() {
        return URI.create(text("gulou.address").orElse("http://127.0.0.1:8080"));
    }

    /** The sign-in name of the administrator to make at the start of a production that has none. */
    public Optional<String> firstAdmin() {
        return text("gulou.first.admin");
    }

    /**
     * Who carries e-mails.
     *
     * @param user the empty text where the server asks for none
     * @param tls whether a server without STARTTLS is refused
     */
    public record MailServer(String host, int port, String user, String password, String from, boolean tls) {}

    /** The mail server; empty where none is set, and no mail goes out. */
    public Optional<MailServer> mail() {
        return text("gulou.mail.host")
                .map(host -> new MailServer(
                        host,
                        Integer.parseInt(text("gulou.mail.port").orElse("25")),
                        text("gulou.mail.user").orElse(""),
                        text("gulou.mail.password").orElse(""),
                        text("gulou.mail.from")
                                .orElse("gulou@" + mailDomain(address().getHost())),
                        Boolean.parseBoolean(text("gulou.mail.tls").orElse("false"))));
    }

    /** A host that has no name stands in brackets (RFC 5321, 4.1.3): servers refuse {@code gulou@127.0.0.1}. */
    private static String mailDomain(String host) {
        if (host.startsWith("[")) {
            return "[IPv6:" + host.substring(1);
        }
        return host.matches("[\\d.]+") ? "[" + host + "]" : host;
    }

    /** Where text messages are posted. */
    public record SmsServer(URI address, String token) {}

    /** The gateway for text messages; empty where none is set, and none goes out. */
    public Optional<SmsServer> sms() {
        return text("gulou.sms.url")
                .map(address -> new SmsServer(
                        URI.create(address), text("gulou.sms.token").orElse("")));
    }

    /** Whether messages to this address, of e-mail or of a phone, leave the house at all. */
    public boolean reaches(String address) {
        return address.contains("@") ? mail().isPresent() : sms().isPresent();
    }

    /**
     * A register of another authority that answers questions over HTTP.
     *
     * @param token the empty text where it asks for none
     */
    public record RegisterServer(URI address, String token) {}

    /** What the portal and the registers share, and nobody else; the empty text where none is set. */
    public String registerToken() {
        return text("gulou.registers.token").orElse("");
    }

    /**
     * The connected registers by name; most portals reach them all through one exchange, so they share a token.
     *
     * @throws IllegalArgumentException if they are not given as {@code name=address name=address}
     */
    public Map<String, RegisterServer> registers() {
        var servers = new LinkedHashMap<String, RegisterServer>();
        String token = registerToken();
        for (String listed : text("gulou.registers").orElse("").strip().split("[\\s,]+", -1)) {
            int is = listed.indexOf('=');
            if (is > 0) {
                servers.put(listed.substring(0, is), new RegisterServer(URI.create(listed.substring(is + 1)), token));
            } else if (!listed.isEmpty()) {
                throw new IllegalArgumentException("gulou.registers must be name=address, not '" + listed + "'");
            }
        }
        return servers;
    }

    /**
     * Who takes fees online.
     *
     * @param address of the page to pay on
     * @param merchant by what name the provider knows the portal
     * @param key signs what goes there and what comes from there
     */
    public record PayServer(URI address, String merchant, String key) {}

    /**
     * The provider of payments; empty where none is set.
     *
     * @throws IllegalArgumentException if it has no key: then anybody could say that a fee was paid
     */
    public Optional<PayServer> pay() {
        return text("gulou.pay.url")
                .map(address -> new PayServer(
                        URI.create(address),
                        text("gulou.pay.merchant").orElse("gulou"),
                        text("gulou.pay.key")
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "gulou.pay.url needs gulou.pay.key, the secret shared with the provider"))));
    }

    /** The keystore (PKCS #12) whose key seals the papers that are issued. */
    public record SealStore(Path keystore, String password) {}

    /** The operator's keystore; empty where none is set, and the portal makes a key of its own. */
    public Optional<SealStore> seal() {
        return text("gulou.seal.keystore")
                .map(path ->
                        new SealStore(Path.of(path), text("gulou.seal.password").orElse("")));
    }

    /** Programs inside the house, as {@code host:port}, that may be posted events although nobody outside reaches them. */
    public Set<String> innerReceivers() {
        return text("gulou.webhook.inside").stream()
                .flatMap(listed -> Arrays.stream(listed.strip().split("[\\s,]+", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Where somebody who found a hole in the portal may write; empty where nobody is named.
     *
     * @throws IllegalArgumentException if it is neither a mail address nor an address of {@code https}, {@code mailto} or
     *     {@code tel}
     */
    public Optional<URI> securityContact() {
        return text("gulou.security.contact").map(String::strip).map(said -> {
            String contact = said.matches("[^@:/\\s]+@[^@:/\\s]+") ? "mailto:" + said : said;
            if (!contact.matches("(?:https|mailto|tel):\\S+")) {
                throw new IllegalArgumentException(
                        "gulou.security.contact must be a mail address, or begin with https:, mailto: or tel:, not '"
                                + said + "'");
            }
            return URI.create(contact);
        });
    }

    /** Who must show a code beside the password when she signs in. */
    public enum SecondStepFor {
        NOBODY,
        ADMINISTRATORS,
        /** Whoever holds a post, administrators among them. */
        OFFICIALS
    }

    /**
     * Who must; everybody else may.
     *
     * @throws IllegalArgumentException if it is none of their names in small letters
     */
    public SecondStepFor secondStep() {
        String said = text("gulou.second.step").orElse("nobody").strip();
        return Arrays.stream(SecondStepFor.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "gulou.second.step must be nobody, administrators or officials, not '" + said + "'"));
    }

    /** Where a program of the operator listens. */
    public record Endpoint(String host, int port) {}

    /**
     * The virus scanner clamd that looks at uploads; empty where there is none.
     *
     * @throws IllegalArgumentException if it is not given as {@code host:port}
     */
    public Optional<Endpoint> virusScanner() {
        return text("gulou.clamd").map(at -> {
            int colon = at.lastIndexOf(':');
            if (colon < 1 || !at.substring(colon + 1).matches("\\d{1,5}")) {
                throw new IllegalArgumentException("gulou.clamd must be host:port, not '" + at + "'");
            }
            return new Endpoint(at.substring(0, colon), Integer.parseInt(at.substring(colon + 1)));
        });
    }

    /**
     * How many bytes have to stay free on the disk of the data folder: where less is left, no file is taken.
     *
     * @throws IllegalArgumentException if it is not given as a whole number of megabytes
     */
    public long reserve() {
        String megabytes = text("gulou.reserve").orElse("1000");
        if (!megabytes.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "gulou.reserve must be a whole number of megabytes, such as 1000, not '" + megabytes + "'");
        }
        return Long.parseLong(megabytes) * 1_000_000;
    }

    /** Whether this portal serves real people; demo where nothing is said, as in a unit test. */
    @Produces
    @Dependent
    public Mode mode() {
        return Mode.of(text("gulou.mode").orElse("demo"));
    }

    @Produces
    @Singleton
    public Clock clock() {
        return switch (mode()) {
            case DEMO -> new MovableClock(machine());
            case PRODUCTION -> machine();
        };
    }

    /** The clock of the machine, no finer than a database keeps it: what is read again is the same moment. */
    public static Clock machine() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /**
     * A setting whose name holds one that the operator chose, such as {@code gulou.oidc.province.issuer}: no script can list it,
     * so that its variable, {@code GULOU_OIDC_PROVINCE_ISSUER}, is read here.
     */
    public Optional<String> chosen(String name) {
        return text(name)
                .or(() -> Optional.ofNullable(System.getenv(variable(name))).filter(value -> !value.isBlank()));
    }

    /** The names of all such settings that begin with {@code start}, whether or not anything reads them. */
    public Set<String> chosenUnder(String start) {
        return Stream.concat(
                        System.getProperties().stringPropertyNames().stream(),
                        System.getenv().keySet().stream()
                                .filter(name -> name.startsWith(variable(start)))
                                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.')))
                .filter(name -> name.startsWith(start))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How the variable is called that gives a setting. */
    public static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static Optional<String> text(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }
}
