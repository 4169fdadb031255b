package org.gulou.testbed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Decides what the tests' server is started with, before Arquillian reads its configuration; where {@code
 * gulou.test.database} is {@code postgres}, starts a real PostgreSQL and stops it after the last test.
 */
public class TestServer implements LauncherSessionListener {

    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9990;
    private static final String DATA = "gulou.test.data";

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable VirusScanner scanner;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("jboss.home") == null) {
            return; // unit tests need no server
        }
        Path data = emptyFolder();
        System.setProperty(DATA, data.toString());
        int receiver = Receiver.open();
        var arguments = List.of(
                "-Djboss.socket.binding.port-offset=" + offset(),
                "-Dgulou.address=" + address(),
                "-Dgulou.data=" + data,
                "-Dgulou.mode=demo",
                scanner(),
                "-Dgulou.mail.host=127.0.0.1 -Dgulou.mail.port=" + Mailbox.open(),
                "-Dgulou.security.contact=holes@portal.example",
                "-Dgulou.webhook.inside=127.0.0.1:" + receiver,
                "-Dgulou.sms.url=http://127.0.0.1:" + receiver + "/texts -Dgulou.sms.token=token-of-the-tests",
                "-Dgulou.test.provider=" + provider(),
                database());
        System.setProperty("gulou.server.arguments", String.join(" ", arguments));
        System.setProperty("gulou.server.management.port", String.valueOf(managementPort()));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Mailbox.close();
        Receiver.close();
        IdentityProvider.close();
        if (scanner != null) {
            scanner.close();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where a provider answers that tells who people are, for the tests in the server and outside it. */
    private static int provider() {
        int port = IdentityProvider.open();
        System.setProperty("gulou.test.provider", String.valueOf(port));
        return port;
    }

    /** Where the portal under test answers, without a slash at the end. */
    public static String address() {
        return "http://127.0.0.1:" + (HTTP + offset());
    }

    /** The data folder of the portal under test. */
    static Path data() {
        return Path.of(System.getProperty(DATA));
    }

    static int managementPort() {
        return MANAGEMENT + offset();
    }

    private static int offset() {
        return Integer.getInteger("gulou.test.offset", 100);
    }

    /** Where {@code gulou.test.clamd} names its program, uploads are looked at by a real virus scanner. */
    private String scanner() {
        String program = System.getProperty("gulou.test.clamd", "");
        if (program.isEmpty()) {
            return "-Dgulou.clamd=";
        }
        scanner = VirusScanner.start(program, target());
        return "-Dgulou.clamd=" + scanner.address();
    }

    private static Path target() {
        return Path.of(System.getProperty("gulou.target"));
    }

    private String database() {
        if (!System.getProperty("gulou.test.database", "h2").equals("postgres")) {
            return "-Dgulou.db.driver=h2";
        }
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException("The PostgreSQL of the tests does not start", e);
        }
        return "-Dgulou.db.driver=postgresql -Dgulou.db.user=postgres -Dgulou.db.password=postgres -Dgulou.db.url="
                + postgres.getJdbcUrl("postgres", "postgres");
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory(target(), "test-data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
