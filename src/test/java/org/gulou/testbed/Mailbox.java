package org.gulou.testbed;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mail server that the portal under test sends to. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private Mailbox() {}

    /** Starts it on a free port, and tells which. */
    public static int open() {
        server.start();
        return server.getSmtp().getPort();
    }

    public static void close() {
        server.stop();
    }

    /** The code of six digits in a text. */
    static String code(String text) {
        return CODE.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No code in: " + text));
    }

    /** A mail, as the person reads it. */
    public record Mail(String subject, String text) {
        /** The code of six digits in it. */
        public String code() {
            return Mailbox.code(text);
        }

        /** The path of the first link in it that begins with {@code start}. */
        public String link(String start) {
            return LINK.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(path -> path.startsWith(start))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No link to " + start + " in: " + text));
        }
    }

    /** The mail to {@code address} whose subject holds {@code words}, once it has come. */
    public static Mail waitsFor(String address, String words) {
        Instant last = Instant.now().plus(PATIENCE);
        do {
            int known = server.getReceivedMessages().length;
            Optional<Mail> found =
                    to(address).filter(mail -> mail.subject().contains(words)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            server.waitForIncomingEmail(Duration.between(Instant.now(), last).toMillis(), known + 1);
        } while (Instant.now().isBefore(last));
        throw new AssertionError("No mail to " + address + " about " + words + ", only "
                + to(address).map(Mail::subject).toList());
    }

    /** The message ids of all that came to {@code address}, in the order in which it came. */
    public static List<String> identities(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> read(address, message).findAny().isPresent())
                .map(Mailbox::identity)
                .toList();
    }

    private static String identity(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException broken) {
            throw new AssertionError("A mail has no readable id", broken);
        }
    }

    private static Stream<Mail> to(String address) {
        return Arrays.stream(server.getReceivedMessages()).flatMap(message -> read(address, message));
    }

    private static Stream<Mail> read(String address, MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(address)
                    ? Stream.of(
                            new Mail(message.getSubject(), message.getContent().toString()))
                    : Stream.empty();
        } catch (MessagingException | IOException broken) {
            throw new AssertionError("A mail cannot be read", broken);
        }
    }
}
