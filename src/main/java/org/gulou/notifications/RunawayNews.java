package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Runaway;
import org.gulou.duties.Settings;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.kernel.Words;

/** Tells those who write definitions that one of them has cases run in a circle; nothing of the case itself, which is not theirs. */
@ApplicationScoped
class RunawayNews {
    @Inject
    Outbox outbox;

    @Inject
    Posts posts;

    @Inject
    Settings settings;

    void found(@Observes Runaway runaway) {
        posts.holders(Posts.EDITOR).forEach(holder -> tell(runaway.stays(), holder));
    }

    private void tell(Proceeding stays, Person holder) {
        Words words = Words.in(holder.getLocale());
        String service = stays.version().guide().title().in(holder.getLocale());
        String state = stays.state().label().in(holder.getLocale());
        String version = String.valueOf(stays.version().number());
        var text = new Message.Words(
                words.say("news.runaway.subject", service),
                words.say("news.runaway.what", service, version, state, settings.address() + "/admin/catalogue/"));
        outbox.tell(stays.version().service(), Recipient.official(holder), Topic.ASKED, Telling.of(text, text));
    }
}
