package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.gulou.duties.Settings;

/** Hands e-mails to the mail server that the operator has named. */
@ApplicationScoped
class Mail implements Carrier {
    private static final String PATIENCE_IN_MS = "20000";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Rest rest = new Rest();

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isConnected(Message message) {
        return settings.mail().isPresent();
    }

    @Override
    public Optional<Instant> restsUntil(Message message) {
        return rest.until(clock.instant());
    }

    @Override
    public void carry(Message message) throws IOException {
        Settings.MailServer server = settings.mail().orElseThrow();
        try {
            Transport.send(written(message, server));
        } catch (MessagingException refused) {
            if (isAway(refused)) {
                rest.begin(clock.instant());
            }
            throw new IOException(
                    "The mail server " + server.host() + ":" + server.port() + " did not take it", refused);
        }
    }

    /** Whether the server did not answer, as against one that does not want this mail. */
    private static boolean isAway(MessagingException refused) {
        return Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
                .anyMatch(IOException.class::isInstance);
    }

    private static MimeMessage written(Message message, Settings.MailServer server) throws MessagingException {
        String host = server.from().substring(server.from().indexOf('@') + 1);
        var mail = new MimeMessage(session(server)) {
            // so that a mail that went out twice is recognised as one
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.getId() + "@" + host + ">");
            }
        };
        mail.setFrom(new InternetAddress(server.from(), true));
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.getAddress(), true));
        mail.setSubject(message.words().subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.words().text(), StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(Date.from(message.getWrittenAt()));
        return mail;
    }

    private static Session session(Settings.MailServer server) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_IN_MS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_IN_MS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_IN_MS);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(server.tls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (server.user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        });
    }
}
