package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.gulou.identity.Person;
import org.gulou.identity.SecondStepChanged;
import org.gulou.kernel.Words;

/** Tells somebody that she signs in with a code from now on, or no longer: whoever did not do it herself learns of it. */
@ApplicationScoped
class SecondStepNews {
    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    void changed(@Observes SecondStepChanged changed) {
        Words words = Words.in(changed.person().getLocale());
        switch (changed.change()) {
            case ON -> tell(changed, "news.step.on", words.say("news.step.on.what"), "news.step.not-you");
            case OFF -> tell(changed, "news.step.off", words.say("news.step.off.what"), "news.step.not-you");
            case RESET ->
                tell(
                        changed,
                        "news.step.reset",
                        words.say("news.step.reset.what", changed.by()),
                        "news.step.not-asked");
        }
    }

    private void tell(SecondStepChanged changed, String subject, String what, String otherwise) {
        Person person = changed.person();
        Words words = Words.in(person.getLocale());
        var mail = new Message.Words(
                words.say(subject),
                String.join(
                        "\n\n",
                        words.say("news.greeting", person.getName()),
                        what,
                        words.say(otherwise, settings.address() + "/account"),
                        words.say("news.end")));
        outbox.tell(
                person.getId(),
                Recipient.of(person),
                Topic.ACCOUNT,
                true,
                Telling.of(mail, new Message.Words("", words.say("news.post.short", what))));
    }
}
