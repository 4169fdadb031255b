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

    /** Whoever of the two did not end it is told; both, where an administrator did. */
    private void ended(MandateChanged mandate) {
        boolean byGiver = mandate.by().equals(mandate.giver().getId());
        boolean byAgent = mandate.by().equals(mandate.agent().getId());
        boolean rest = mandate.another();
        if (byGiver) {
            tell(
                    mandate.agent(),
                    mandate.giver(),
                    rest ? "news.mandate.lost.one" : "news.mandate.lost",
                    rest ? "news.mandate.lost.what.one" : "news.mandate.lost.what");
        } else if (!byAgent) {
            tell(mandate.agent(), mandate.giver(), "news.mandate.over", "news.mandate.over.what");
        }
        if (!byGiver) {
            tell(
                    mandate.giver(),
                    mandate.agent(),
                    rest ? "news.mandate.ended.one" : "news.mandate.ended",
                    rest ? "news.mandate.ended.what.one" : "news.mandate.ended.what");
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
