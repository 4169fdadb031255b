package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.cases.consult.Consultation;
import org.gulou.cases.consult.ConsultationMoved;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;

/**
 * Tells an expert that she is asked and that her last day is near, and who asked that an opinion has come. Neither the
 * question nor the opinion is told, since mail is read by others, too. A body that is asked reads it at its desk, and in
 * the letters of the day of its officials ({@link DeskToday}).
 */
@ApplicationScoped
class ConsultNews {
    @Inject
    Outbox outbox;

    @Inject
    People people;

    @Inject
    Settings settings;

    void moved(@Observes ConsultationMoved moved) {
        Consultation one = moved.one();
        switch (moved.occasion()) {
            case ASKED -> tellExpert(one, "news.opinion.asked");
            case NEAR -> tellExpert(one, "news.opinion.near");
            case SETTLED -> tellAsker(one);
        }
    }

    private void tellExpert(Consultation one, String key) {
        one.toExpert().flatMap(people::find).filter(Person::isActive).ifPresent(expert -> {
            String day = OfficeTime.words(one.getDueOn()).in(expert.getLocale());
            tell(one, expert, Topic.ASKED, key, one.getAskedName(), day, settings.address() + "/opinions");
        });
    }

    private void tellAsker(Consultation one) {
        String key = one.getStage() == Consultation.Stage.SILENT ? "news.opinion.silent" : "news.opinion.came";
        String page = settings.address() + "/desk/case.xhtml?number=" + one.getCaseNumber();
        people.find(one.askedBy())
                .filter(Person::isActive)
                .ifPresent(asker -> tell(one, asker, Topic.MESSAGE, key, one.getToName(), one.getCaseNumber(), page));
    }

    private void tell(Consultation one, Person to, Topic topic, String key, Object... with) {
        Words words = Words.in(to.getLocale());
        var text = new Message.Words(words.say("news.opinion.subject", one.getCaseNumber()), words.say(key, with));
        outbox.tell(one.getCaseNumber(), Recipient.official(to), topic, Telling.of(text, text));
    }
}
