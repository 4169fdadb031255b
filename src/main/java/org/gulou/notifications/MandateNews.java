package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.gulou.identity.MandateChanged;
import org.gulou.identity.Person;
import org.gulou.kernel.Words;

/** Tells of a mandate between persons: her for whom it is that it was taken, and the other of the two that one has ended it. */
@ApplicationScoped
class MandateNews {
    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    void changed(@Observes MandateChanged mandate) {
        switch (mandate.change()) {
            case TAKEN -> tell(mandate.giver(), mandate.agent(), "news.mandate.taken", "news.mandate.taken.what");
            case ENDED -> ended(mandate);
        }
    }

    private void ended(MandateChanged mandate) {
        if (mandate.byGiver() && mandate.another()) {
            tell(mandate.agent(), mandate.giver(), "news.mandate.lost.one", "news.mandate.lost.what.one");
        } else if (mandate.byGiver()) {
            tell(mandate.agent(), mandate.giver(), "news.mandate.lost", "news.mandate.lost.what");
        } else if (mandate.another()) {
            tell(mandate.giver(), mandate.agent(), "news.mandate.ended.one", "news.mandate.ended.what.one");
        } else {
            tell(mandate.giver(), mandate.agent(), "news.mandate.ended", "news.mandate.ended.what");
        }
    }

    private void tell(Person to, Person other, String subject, String text) {
        Words words = Words.in(to.getLocale());
        String what = words.say(text, other.getName(), settings.address() + "/mandates");
        var mail = new Message.Words(
                words.say(subject, other.getName()),
                String.join("\n\n", words.say("news.greeting", to.getName()), what, words.say("news.end")));
        outbox.tell(to.getId(), Recipient.of(to), Topic.ACCOUNT, true, Telling.of(mail, new Message.Words("", what)));
    }
}
