package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gulou.cases.CaseMoved;
import org.gulou.cases.CaseParties;
import org.gulou.cases.CaseParty;
import org.gulou.cases.PartyAsked;
import org.gulou.cases.Proceeding;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Words;
import org.gulou.workflow.Effect;

/**
 * Sends their link to those who take part in somebody else's case, when they join and when something is asked of them.
 * The message says what the case is and nothing of what is in it. Who cannot be reached gets the link from the applicant.
 */
@ApplicationScoped
class PartyNews {
    @Inject
    Outbox outbox;

    @Inject
    CaseParties parties;

    @Inject
    People people;

    @Inject
    Settings settings;

    void asked(@Observes PartyAsked asked) {
        tell(asked.proceeding(), asked.party(), asked.forHer() ? "news.party.asked" : "news.party.joined");
    }

    void moved(@Observes CaseMoved moved) {
        for (Effect effect : moved.step().effects()) {
            if (effect instanceof Effect.Notify(String whom)
                    && moved.after().workflow().party(whom).isPresent()) {
                parties.of(moved.after().file()).stream()
                        .filter(row -> row.party().equals(whom))
                        .forEach(row -> tell(moved.after(), row, "news.party.moved"));
            }
        }
    }

    private void tell(Proceeding proceeding, CaseParty row, String key) {
        Recipient to = recipient(row);
        Words words = Words.in(to.language());
        String service = proceeding.version().guide().title().in(to.language());
        String label = proceeding
                .workflow()
                .party(row.party())
                .map(party -> party.label().in(to.language()))
                .orElse("");
        String state = proceeding.state().label().in(to.language());
        String link = settings.address() + "/party/" + row.getCode();
        var text = new Message.Words(service, words.say(key, service, label, state, link));
        outbox.tell(
                proceeding.file().getNumber(),
                to,
                Topic.ASKED,
                Telling.of(text, text).standing(row.getCode()));
    }

    private Recipient recipient(CaseParty row) {
        Optional<Person> person = row.person().flatMap(people::find);
        String reach = row.reach().orElse("");
        boolean mail = reach.contains("@");
        return new Recipient(
                row.person(),
                "",
                person.map(Person::getLocale).orElse(LocalizedText.FIRST_LANGUAGE),
                mail ? reach : person.map(Person::getEmail).orElse(""),
                mail
                        ? person.map(Person::getPhone).orElse("")
                        : reach.isEmpty() ? person.map(Person::getPhone).orElse("") : reach,
                false);
    }
}
