package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.intake.Draft;
import org.gulou.intake.DraftEnds;
import org.gulou.intake.Invited;
import org.gulou.intake.Owner;
import org.gulou.intake.SignatureDeclined;
import org.gulou.intake.SignedUnfiled;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;

/**
 * Tells people of drafts: that one was begun for them, that one they have left will soon be deleted, and that one was not
 * filed because somebody will not sign it, or though all have.
 */
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
            tell(draft, recipient, Topic.DRAFT, words.say("news.draft.subject", service), what);
        });
    }

    void invited(@Observes Invited invited) {
        Draft draft = invited.draft();
        recipient(draft.owner()).ifPresent(recipient -> {
            Words words = Words.in(recipient.language());
            String service = invited.service().in(recipient.language());
            String what = words.say("news.invited", service, settings.address() + "/my");
            tell(draft, recipient, Topic.DRAFT, words.say("news.invited.subject", service), what);
        });
    }

    /** Who declined, and why, stands on the page only: messages pass through other hands. */
    void declined(@Observes SignatureDeclined declined) {
        ofSignatures(declined.draft(), declined.service(), "news.declined.subject", "news.declined");
    }

    void unfiled(@Observes SignedUnfiled unfiled) {
        ofSignatures(unfiled.draft(), unfiled.service(), "news.unfiled.subject", "news.unfiled");
    }

    private void ofSignatures(Draft draft, LocalizedText title, String subject, String what) {
        recipient(draft.owner()).ifPresent(recipient -> {
            Words words = Words.in(recipient.language());
            String service = title.in(recipient.language());
            String page = recipient.person().isPresent()
                    ? settings.address() + "/signatures/" + draft.getId()
                    : settings.address() + "/resume";
            tell(draft, recipient, Topic.ASKED, words.say(subject, service), words.say(what, service, page));
        });
    }

    private void tell(Draft draft, Recipient recipient, Topic topic, String subject, String what) {
        Words words = Words.in(recipient.language());
        String letter = String.join("\n\n", words.say("news.greeting", recipient.name()), what, words.say("news.end"));
        outbox.tell(
                draft.getId(),
                recipient,
                topic,
                Telling.of(new Message.Words(subject, letter), new Message.Words(subject, what)));
    }

    private Optional<Recipient> recipient(Owner owner) {
        return switch (owner) {
            case Owner.Person(String id, String actingFor) -> people.find(id).map(Recipient::of);
            case Owner.Guest(String name, String phone, String code) ->
                Optional.of(Recipient.guest(name, LocalizedText.FIRST_LANGUAGE, "", phone));
        };
    }
}
