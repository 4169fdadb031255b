package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.intake.Draft;
import org.gulou.intake.DraftEnds;
import org.gulou.intake.Invited;
import org.gulou.intake.Owner;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;

/** Tells people of drafts: that one was begun for them, and that one they have left will soon be deleted. */
@ApplicationScoped
class DraftNews {
    @Inject
    Outbox outbox;

    @Inject
    People people;

    @Inject
    Settings settings;

    void ends(@Observes DraftEnds ends) {
        Draft draft = ends.draft();
        recipient(draft.owner()).ifPresent(recipient -> {
            Words words = Words.in(recipient.language());
            String service = ends.service().in(recipient.language());
            String last = OfficeTime.words(OfficeTime.day(draft.getExpiresAt().minusNanos(1)))
                    .in(recipient.language());
            String what = words.say("news.draft", service, last, settings.address() + "/resume");
            String subject = words.say("news.draft.subject", service);
            String letter =
                    String.join("\n\n", words.say("news.greeting", recipient.name()), what, words.say("news.end"));
            outbox.tell(
                    draft.getId(),
                    recipient,
                    Topic.DRAFT,
                    Telling.of(new Message.Words(subject, letter), new Message.Words(subject, what)));
        });
    }

    void invited(@Observes Invited invited) {
        Draft draft = invited.draft();
        recipient(draft.owner()).ifPresent(recipient -> {
            Words words = Words.in(recipient.language());
            String service = invited.service().in(recipient.language());
            String what = words.say("news.invited", service, settings.address() + "/my");
            String subject = words.say("news.invited.subject", service);
            String letter =
                    String.join("\n\n", words.say("news.greeting", recipient.name()), what, words.say("news.end"));
            outbox.tell(
                    draft.getId(),
                    recipient,
                    Topic.DRAFT,
                    Telling.of(new Message.Words(subject, letter), new Message.Words(subject, what)));
        });
    }

    private Optional<Recipient> recipient(Owner owner) {
        return switch (owner) {
            case Owner.Person(String id, String actingFor) -> people.find(id).map(DraftNews::recipient);
            case Owner.Guest(String name, String phone, String code) ->
                Optional.of(Recipient.guest(name, LocalizedText.FIRST_LANGUAGE, "", phone));
        };
    }

    private static Recipient recipient(Person person) {
        return new Recipient(
                Optional.of(person.getId()),
                person.getName(),
                person.getLocale(),
                person.getEmail(),
                person.getPhone());
    }
}
