package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.identity.AccountClosed;
import org.gulou.identity.Person;
import org.gulou.kernel.Words;

/**
 * The last messages to somebody who closes her account: what waited for her letter of the day, and that it is closed, so that
 * whoever did it in her place is found out at once.
 */
@ApplicationScoped
class ClosedNews {
    @Inject
    Outbox outbox;

    @Inject
    Preferences preferences;

    void closed(@Observes AccountClosed closed) {
        Person person = closed.person();
        Words words = Words.in(person.getLocale());
        String what = words.say("news.closed.what");
        var mail = new Message.Words(
                words.say("news.closed"),
                String.join("\n\n", words.say("news.greeting", person.getName()), what, words.say("news.end")));
        outbox.tell(
                person.getId(),
                Recipient.of(person),
                Topic.ACCOUNT,
                true,
                Telling.of(mail, new Message.Words("", what)));
        outbox.gathered(person.getId()).forEach(outbox::sendAgain);
        preferences.forget(person.getId());
    }
}
