package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gulou.duties.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets system properties")
class MailTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Mail mail = new Mail();

    @BeforeEach
    void start() {
        server.start();
        System.setProperty("gulou.mail.host", "127.0.0.1");
        System.setProperty("gulou.mail.port", String.valueOf(server.getSmtp().getPort()));
        System.setProperty("gulou.mail.from", "portal@gulou.example");
        mail.settings = new Settings();
        mail.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @AfterEach
    void stop() {
        server.stop();
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("gulou.mail."));
    }

    @Test
    void chineseWordsArriveAsTheyWereWritten() throws IOException, MessagingException {
        mail.carry(message("wang@mail.example", "办理进展"));

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("办理进展");
        assertThat(arrived.getContent().toString().replace("\r\n", "\n")).isEqualTo("王芳，您好：\n\n第二行");
        assertThat(arrived.getFrom()[0]).hasToString("portal@gulou.example");
    }

    @Test
    void aMailThatGoesOutTwiceKeepsItsId() throws IOException, MessagingException {
        Message message = message("wang@mail.example", "再说一遍");
        mail.carry(message);
        mail.carry(message);

        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsExactly("<m-1@gulou.example>", "<m-1@gulou.example>");
    }

    @Test
    void noLineOfASubjectBecomesAHeader() throws IOException, MessagingException {
        mail.carry(message("wang@mail.example", "进展\r\nBcc: thief@mail.example"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void aServerThatIsAwayIsNamedWithItsPort() {
        int port = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> mail.carry(message("wang@mail.example", "进展")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void aServerThatIsAwayIsLeftInPeaceForAMinute() {
        Message message = message("wang@mail.example", "进展");
        server.stop();
        assertThat(mail.restsUntil(message)).isEmpty();

        assertThatThrownBy(() -> mail.carry(message)).isInstanceOf(IOException.class);

        assertThat(mail.restsUntil(message)).contains(NOW.plusSeconds(60));
        mail.clock = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);
        assertThat(mail.restsUntil(message)).isEmpty();
    }

    @Test
    void anAddressThatTheServerRefusesCostsNobodyElseHerMail() {
        Message nobody = message("no address", "进展");

        assertThatThrownBy(() -> mail.carry(nobody)).isInstanceOf(IOException.class);

        assertThat(mail.restsUntil(nobody)).isEmpty();
    }

    @Test
    void withoutAHostNobodyCarriesMail() {
        System.clearProperty("gulou.mail.host");

        assertThat(mail.isConnected(message("wang@mail.example", "进展"))).isFalse();
    }

    private static Message message(String to, String subject) {
        return new Message(
                "m-1",
                "520103-20260302-000001-0",
                new Recipient.Way(Channel.EMAIL, to),
                new Message.Words(subject, "王芳，您好：\n\n第二行"),
                NOW);
    }
}
