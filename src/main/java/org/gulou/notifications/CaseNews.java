package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.gulou.cases.CaseFile;
import org.gulou.cases.CaseMoved;
import org.gulou.cases.CaseOpened;
import org.gulou.cases.FeePaid;
import org.gulou.cases.Proceeding;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.MessageWritten;
import org.gulou.duties.Settings;
import org.gulou.identity.OneTimeCodes;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.language.Value;
import org.gulou.workflow.Effect;
import org.gulou.workflow.WaitsFor;

/**
 * Tells the applicant that her case is filed, that it waits for her, that it has ended, and what the definition says she
 * is told.
 */
@ApplicationScoped
class CaseNews {
    /** How long the link in a message opens the case. */
    static final Duration LINK = Duration.ofDays(30);

    @Inject
    Outbox outbox;

    @Inject
    OneTimeCodes codes;

    @Inject
    People people;

    @Inject
    Settings settings;

    void filed(@Observes CaseOpened opened) {
        tell(opened.proceeding(), "news.filed");
    }

    void moved(@Observes CaseMoved moved) {
        Proceeding after = moved.after();
        boolean told = moved.step().effects().contains(new Effect.Notify("applicant"));
        if (told || waitsForHer(after) || after.state().isEnd()) {
            tell(after, "news.moved");
        }
    }

    void paid(@Observes FeePaid paid) {
        tell(paid.after(), "news.paid");
    }

    void wrote(@Observes MessageWritten written) {
        if (written.message().side() == CaseMessage.Side.OFFICE) {
            tell(written.proceeding(), "news.message");
        }
    }

    private static boolean waitsForHer(Proceeding proceeding) {
        return proceeding.state().waitsFor().filter(WaitsFor.APPLICANT::equals).isPresent();
    }

    private void tell(Proceeding proceeding, String key) {
        CaseFile file = proceeding.file();
        Recipient recipient = recipient(proceeding);
        if (recipient.ways().isEmpty()) {
            return;
        }
        String code = codes.issue(
                OneTimeCodes.Purpose.OPEN_CASE,
                file.getNumber() + " " + file.queryCode(),
                proceeding.now().plus(LINK));
        var words = new NewsWords(proceeding, settings.address(), code);
        outbox.put(file.getNumber(), recipient, channel -> switch (channel) {
            case EMAIL -> words.mail(recipient, key);
            case SMS -> words.sms(recipient, key);
        });
    }

    /** What she wrote in the form counts before what her account says. */
    private Recipient recipient(Proceeding proceeding) {
        CaseFile file = proceeding.file();
        String account =
                file.person().flatMap(people::find).map(Person::getEmail).orElse("");
        String email = proceeding.record().values().get("email") instanceof Value.Text(String given) ? given : account;
        return new Recipient(file.getApplicantName(), file.language(), email, file.getContactPhone());
    }
}
