package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.gulou.identity.NewPassword;
import org.gulou.identity.Person;
import org.gulou.kernel.Words;

/** Sends the link by which somebody chooses a new password; only ever by e-mail. */
@ApplicationScoped
class PasswordNews {
    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    void asked(@Observes NewPassword.Asked asked) {
        Person person = asked.person();
        Words words = Words.in(person.getLocale());
        var mail = new Message.Words(
                words.say("news.password.subject"),
                String.join(
                        "\n\n",
                        words.say("news.greeting", person.getName()),
                        words.say("news.password.link", settings.address() + "/new-password/" + asked.code()),
                        words.say("news.password.not-you"),
                        words.say("news.end")));
        outbox.tell(
                person.getId(),
                Recipient.guest(person.getName(), person.getLocale(), person.getEmail(), ""),
                Topic.ACCOUNT,
                true,
                Telling.of(mail, mail));
    }
}
