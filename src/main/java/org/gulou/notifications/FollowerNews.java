package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.cases.CaseMoved;
import org.gulou.cases.CasePutBack;
import org.gulou.cases.Followers;
import org.gulou.cases.Proceeding;
import org.gulou.duties.Settings;
import org.gulou.identity.Person;
import org.gulou.kernel.Words;
import org.gulou.workflow.Act;

/**
 * Tells officials that something was done in a case which they follow, unless they did it. Neither who applied nor what was
 * decided is told, since mail is read by others, too.
 */
@ApplicationScoped
class FollowerNews {
    @Inject
    Outbox outbox;

    @Inject
    Followers followers;

    @Inject
    Settings settings;

    void moved(@Observes CaseMoved moved) {
        tell(moved.after(), moved.step().act());
    }

    void putBack(@Observes CasePutBack back) {
        tell(back.after(), back.act());
    }

    private void tell(Proceeding after, Act act) {
        followers.of(after.file()).stream()
                .filter(one -> !one.getId().equals(act.actor()))
                .forEach(one -> tell(after, one));
    }

    private void tell(Proceeding after, Person to) {
        Words words = Words.in(to.getLocale());
        String number = after.file().getNumber();
        String service = after.version().guide().title().in(to.getLocale());
        String page = settings.address() + "/desk/case.xhtml?number=" + number;
        var text = new Message.Words(
                words.say("news.followed.subject", number), words.say("news.followed.moved", service, number, page));
        outbox.tell(
                number,
                Recipient.official(to),
                Topic.PROGRESS,
                Telling.of(text, text).standing("follower " + to.getId()));
    }
}
