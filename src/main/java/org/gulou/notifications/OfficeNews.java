package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.cases.CaseMoved;
import org.gulou.cases.Proceeding;
import org.gulou.duties.Settings;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.kernel.Words;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Move;

/**
 * Tells officials of a case that has ended, which no queue shows them: that something waits there for their post. Neither
 * who applied nor why is told, since mail is read by others, too.
 */
@ApplicationScoped
class OfficeNews {
    @Inject
    Outbox outbox;

    @Inject
    Posts posts;

    @Inject
    Settings settings;

    void moved(@Observes CaseMoved moved) {
        for (Effect effect : moved.step().effects()) {
            if (effect instanceof Effect.NotifyOffice(var role)) {
                moved.after().post(role).stream()
                        .flatMap(post -> posts.holders(post).stream())
                        .filter(holder ->
                                !holder.getId().equals(moved.step().act().actor()))
                        .forEach(holder -> tell(moved.after(), moved.step().move(), holder));
            }
        }
    }

    private void tell(Proceeding proceeding, Move done, Person holder) {
        Words words = Words.in(holder.getLocale());
        String service = proceeding.version().guide().title().in(holder.getLocale());
        String number = proceeding.file().getNumber();
        String act = done.label().in(holder.getLocale());
        String page = settings.address() + "/desk/case.xhtml?number=" + number;
        var text = new Message.Words(
                words.say("news.office.subject", act, number),
                words.say(
                        proceeding.state().isEnd() ? "news.office.waits" : "news.office.told",
                        service,
                        number,
                        act,
                        page));
        outbox.tell(number, Recipient.official(holder), Topic.ASKED, Telling.of(text, text));
    }
}
