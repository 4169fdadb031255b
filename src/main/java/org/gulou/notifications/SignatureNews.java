package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.gulou.intake.SignatureAsked;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Words;

/** Sends the link to whoever must sign and is known by her phone; others get it from the applicant. */
@ApplicationScoped
class SignatureNews {
    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    void asked(@Observes SignatureAsked asked) {
        asked.signature().phone().ifPresent(phone -> {
            Words words = Words.in(LocalizedText.FIRST_LANGUAGE);
            String service = asked.service().in(LocalizedText.FIRST_LANGUAGE);
            String link = settings.address() + "/sign/" + asked.signature().getCode();
            var text = new Message.Words(service, words.say("news.sign", service, link));
            outbox.tell(
                    asked.draft().getId(),
                    Recipient.guest("", LocalizedText.FIRST_LANGUAGE, "", phone),
                    Topic.ASKED,
                    Telling.of(text, text));
        });
    }
}
