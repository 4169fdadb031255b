package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.gulou.duties.Settings;
import org.gulou.identity.AddressProofs;
import org.gulou.identity.NewPassword;
import org.gulou.identity.PasswordChanged;
import org.gulou.identity.Person;
import org.gulou.kernel.Words;

/** Sends the link by which somebody chooses a new password, and tells that it is another now; only ever by e-mail. */
@ApplicationScoped
class PasswordNews {
    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    AddressProofs proofs;

    void asked(@Observes NewPassword.Asked asked) {
        Person person = asked.person();
        Words words = Words.in(person.getLocale());
        send(
                person,
                words.say("news.password.subject"),
                words.say("news.password.link", settings.address() + "/new-password/" + asked.code()),
                words.say("news.password.not-you"));
    }

    /** Whoever did not change it herself learns at once that somebody else did. */
    void changed(@Observes PasswordChanged changed) {
        Person person = changed.person();
        Words words = Words.in(person.getLocale());
        if (proofs.isProved(Stream.of(person.getId()), person.getEmail())) {
            send(
                    person,
                    words.say("news.password.changed"),
                    words.say("news.password.changed.what"),
                    words.say("news.password.changed.not-you", settings.address() + "/forgot"));
        }
    }

    private void send(Person person, String subject, String what, String otherwise) {
        Words words = Words.in(person.getLocale());
        var mail = new Message.Words(
                subject,
                String.join(
                        "\n\n", words.say("news.greeting", person.getName()), what, otherwise, words.say("news.end")));
        outbox.tell(
                person.getId(),
                Recipient.guest(person.getName(), person.getLocale(), person.getEmail(), ""),
                Topic.ACCOUNT,
                true,
                Telling.of(mail, mail));
    }
}
